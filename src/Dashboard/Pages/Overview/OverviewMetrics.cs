using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Formats;

namespace Dashboard.Pages.Overview;

/// <summary>The Overview's cards.</summary>
internal static class OverviewMetrics
{
    /// <summary>The cards, in their order.</summary>
    public static IReadOnlyList<Metric> Of(OverviewReport report) =>
        [.. Cards(report.Current, report.Compared).Select(metric => metric with { ComparedWith = Against(report.Compared) })];

    private static IEnumerable<Metric> Cards(PeriodResults now, PeriodResults? before)
    {
        var csat = CsatResult.Of(now.Csat);
        yield return Average(csat, before is null ? null : ChangeTest.OfAverages(before.Csat, now.Csat));
        yield return Satisfied(csat, before is null ? null : SatisfiedChange(CsatResult.Of(before.Csat), csat));
        yield return Nps(NpsResult.Of(now.Nps), before is null ? null : ChangeTest.OfNps(before.Nps, now.Nps));
        yield return ResponseRate(
            RateResult.Of(now.Answered, now.Sent),
            before is null ? null : ChangeTest.OfShares(before.Answered, before.Sent, now.Answered, now.Sent));
        yield return Scored(now, before);
    }

    private static Metric Average(CsatResult? csat, Change? change) => new()
    {
        Key = "csat-average",
        Label = "CSAT average",
        Value = Numbers.Average(csat?.Average),
        Interval = Numbers.AverageInterval(csat?.AverageIntervalShown),
        Basis = Basis(csat?.N ?? 0, "score", "scores"),
        IsThin = csat is { IsThin: true },
        Change = Told(change, Numbers.AverageDifference),
        Formula = "The mean of the CSAT scores, 1 to 5, given in the period. The interval is Student’s t; a change is claimed by Welch’s t at p < 0.05.",
    };

    private static Metric Satisfied(CsatResult? csat, Change? change) => new()
    {
        Key = "csat-satisfied",
        Label = "CSAT satisfied",
        Value = Numbers.Percent(csat?.SatisfiedShare),
        Interval = Numbers.PercentInterval(csat?.SatisfiedInterval),
        Basis = Basis(csat?.N ?? 0, "score", "scores"),
        IsThin = csat is { IsThin: true },
        Change = Told(change, Numbers.PercentDifference),
        Formula = "The share of CSAT scores that are 4 or 5. The interval is Wilson’s; a change is claimed by the test of two proportions at p < 0.05.",
    };

    private static Metric Nps(NpsResult? nps, Change? change) => new()
    {
        Key = "nps",
        Label = "NPS",
        Value = Numbers.Nps(nps?.Score),
        Interval = Numbers.NpsInterval(nps?.Interval),
        Basis = Basis(nps?.N ?? 0, "score", "scores"),
        IsThin = nps is { IsThin: true },
        Change = Told(change, Numbers.NpsDifference),
        Formula = "100 × (promoters − detractors) / scores. Promoters gave 9 or 10, passives 7 or 8, detractors 0 to 6. The interval is the adjusted Wald one.",
    };

    private static Metric ResponseRate(RateResult? rate, Change? change) => new()
    {
        Key = "response-rate",
        Label = "Response rate",
        Value = Numbers.Percent(rate?.Share),
        Interval = Numbers.PercentInterval(rate?.Interval),
        Basis = Basis(rate?.Total ?? 0, "prompt sent", "prompts sent"),
        IsThin = rate is { IsThin: true },
        Change = Told(change, Numbers.PercentDifference),
        Formula = "Prompts sent in the period that have a score by now ÷ prompts sent in the period. The newest prompts may still be answered.",
    };

    private static Metric Scored(PeriodResults now, PeriodResults? before) => new()
    {
        Key = "scored",
        Label = "Scored answers",
        Value = now.Scored == 0 ? Numbers.None : Numbers.Count(now.Scored),
        Basis = now.Scored == 0 ? "no scores" : $"{Numbers.Count(now.Csat.Total)} CSAT, {Numbers.Count(now.Nps.Total)} NPS",
        Before = before is null or { Scored: 0 } ? null : Numbers.Count(before.Scored),
        Formula = "Scores given in the period, of both surveys, test prompts left out. A count is exact: it has no interval.",
    };

    private static Change? SatisfiedChange(CsatResult? before, CsatResult? now) => before is null || now is null
        ? null
        : ChangeTest.OfShares(before.Satisfied, before.N, now.Satisfied, now.N);

    private static MetricChange? Told(Change? change, Func<double, string> format) =>
        change is null ? null : new MetricChange(change.Verdict, format(change.Difference));

    private static string Basis(long count, string one, string many) => count switch
    {
        0 => $"no {many}",
        1 => $"1 {one}",
        _ => $"{Numbers.Count(count)} {many}",
    };

    private static string? Against(PeriodResults? compared) => compared is null ? null : $"vs {Dates.Period(compared.Period)}";
}
