using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Formats;
using Dashboard.ResultPages.Cards;

namespace Dashboard.Pages.Teams.Coaching;

/// <summary>One number of an agent: now, then, and against the others of the team.</summary>
/// <param name="Measure">The number.</param>
/// <param name="Now">What it is; null without answers.</param>
/// <param name="Then">What it was; null where nothing is compared, or there were no answers.</param>
/// <param name="Change">What may be said of the change; null where there is none.</param>
/// <param name="Others">What the others have; null where there are none, or without answers.</param>
/// <param name="Against">What may be said of the difference to them; null where there is none.</param>
internal sealed record Standing(Measure Measure, Reading? Now, Reading? Then, Change? Change, Reading? Others, Change? Against)
{
    private static readonly Measure[] Measures = [Measure.CsatAverage, Measure.CsatSatisfied, Measure.Nps, Measure.ResponseRate];

    /// <summary>Whether it is said over everything else.</summary>
    public bool IsHeadline => Now is not null && (Measure == Measure.CsatAverage || Measure == Measure.Nps);

    /// <summary>What may be said against the others, in words.</summary>
    public string Verdict => this switch
    {
        { Now: null } or { Others: null } => CoachingWords.NobodyElse,
        { Now.IsThin: true } or { Others.IsThin: true } => CoachingWords.TooFew,
        { Against.Verdict: ChangeVerdict.Up } => CoachingWords.Better,
        { Against.Verdict: ChangeVerdict.Down } => CoachingWords.Worse,
        _ => CoachingWords.WithinChance,
    };

    /// <summary>The same to the style sheets.</summary>
    public string Class => Against switch
    {
        { Verdict: ChangeVerdict.Up } => "change up",
        { Verdict: ChangeVerdict.Down } => "change down",
        _ => "change unclear",
    };

    /// <summary>What the number rests on: "120 scores, most likely 3.80 – 4.20".</summary>
    public string Basis => Now is not { } now ? Numbers.None
        : now.Interval is null ? Measure.Basis(now.N)
        : Phrases.Of(CoachingWords.Basis, Measure.Basis(now.N), Measure.WriteInterval(now.Interval));

    /// <summary>All numbers that the agent or the others have.</summary>
    public static IReadOnlyList<Standing> Of(CoachingReport report) =>
    [
        .. from measure in Measures
           let own = report.Own
           let others = report.Others?.Whole.Current
           let standing = new Standing(
               measure,
               measure.Of(own.Current),
               own.Compared is { } before ? measure.Of(before) : null,
               MeasureChanges.Of(measure, own.Compared, own.Current),
               others is null ? null : measure.Of(others),
               MeasureChanges.Of(measure, others, own.Current))
           where standing.Now is not null || standing.Then is not null
           select standing,
    ];
}
