using System.Globalization;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Controls;
using Dashboard.Data.Foundation;
using Dashboard.Formats;
using Dashboard.Rendering;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Cards;

/// <summary>What stands over charts: title, what it rests on, and beside it how the number is computed.</summary>
internal static class ChartHeads
{
    /// <summary>The head of a chart.</summary>
    /// <param name="scope">Who looks, and at what.</param>
    /// <param name="name">Unique on the page.</param>
    /// <param name="label">What is drawn.</param>
    /// <param name="basis">What it rests on, counted and named.</param>
    /// <param name="measure">What is computed.</param>
    /// <param name="isOverTime">Whether its points are days.</param>
    public static ChartHead For(
        ResultScope scope, string name, string label, string basis, Measure measure, bool isOverTime = false)
    {
        IReadOnlyList<string> facts =
            [basis, .. MetricFacts.Of(scope), isOverTime ? CardWords.HelpTime : CardWords.HelpMarks];
        return new ChartHead(name, label, $"{basis} · {Dates.Period(scope.Filter.Period)} · {Dates.Zone(scope.Zone)}")
        {
            IsOverTime = isOverTime,
            InFile = InFileOf(scope.Filter.Period, scope.Zone),

            // Heads are shared by pages: nothing of who looks may be kept in here.
            Explanation = unique => ExplanationTemplate.Render(RenderCache.GetOrRender(
                facts, unique, () => ExplanationTemplate.Draw(unique, label, FormulaOf(measure), facts))),
        };
    }

    /// <summary>Days and zone as the files of charts have them.</summary>
    public static string InFileOf(Period days, ReportingZone zone) =>
        string.Create(CultureInfo.InvariantCulture, $"{days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}, {zone.Id}");

    private static string FormulaOf(Measure measure) =>
        measure == Measure.CsatAverage ? CardWords.FormulaAverage
        : measure == Measure.CsatSatisfied ? CardWords.FormulaSatisfied
        : measure == Measure.Nps ? CardWords.FormulaNps
        : CardWords.FormulaRate;
}
