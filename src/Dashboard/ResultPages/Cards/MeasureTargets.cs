using Dashboard.Charts.Measures;
using Dashboard.Charts.Trends;
using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Cards;

/// <summary>
/// The targets of what is shown, and what may be said of the numbers beside them: of those that the viewer sees, and no others.
/// </summary>
/// <param name="scope">Who looks, and at what.</param>
/// <param name="filter">Which results.</param>
internal sealed class MeasureTargets(ResultScope scope, ReportFilter filter)
{
    private readonly TargetsInForce _targets = scope.TargetsOf(filter);

    /// <summary>The target of a day; null where none holds.</summary>
    public ChartTarget? On(Measure measure, DateOnly day) =>
        measure.Result.Target() is { } known && _targets.On(known, day) is { } target
            ? new ChartTarget(target.Value, PlanTexts.For(target.For, target.ForName))
            : null;

    /// <summary>Holds a period's number against the target of its last day; null where there is nothing to say.</summary>
    public MetricTarget? Judge(Measure measure, Tally tally)
    {
        if (measure.Result.Target() is not { } known || !_targets.IsSet(known))
            return null;
        if (_targets.Why is not NoTarget.No)
            return new MetricTarget(TargetVerdict.NoClaim, WhyNone, CardWords.NoTarget);
        if (_targets.On(known, filter.Period.To) is not { } target)
            return null;
        var reading = measure.Of(tally);
        var verdict = TargetTest.Judge(reading?.Interval, reading?.N ?? 0, target.Value, tally.ThinBelow);
        var written = measure.Write(target.Value);
        return new MetricTarget(
            verdict, Phrases.Of(WordsOf(verdict), written) + OfWhom(target), Phrases.Of(ShortOf(verdict), written));
    }

    // Only where it is not everybody's: a card is narrow.
    private static string OfWhom(TargetValue target) =>
        target.For == Audience.All ? "" : $" ({PlanTexts.For(target.For, target.ForName)})";

    private string WhyNone => _targets.Why is NoTarget.PartOnly ? CardWords.NoTargetOfPart : CardWords.NoTargetOfSeveral;

    private static string WordsOf(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Below => CardWords.BelowTarget,
        TargetVerdict.On => CardWords.OnTarget,
        TargetVerdict.Above => CardWords.AboveTarget,
        _ => CardWords.TargetOnly,
    };

    private static string ShortOf(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Below => CardWords.BelowTargetShort,
        TargetVerdict.On => CardWords.OnTargetShort,
        TargetVerdict.Above => CardWords.AboveTargetShort,
        _ => CardWords.TargetShort,
    };
}
