using Dashboard.Api.Answers;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;

namespace Dashboard.Api.Reference;

/// <summary>An answer of each address, with numbers as they could be.</summary>
internal static class AnswerExamples
{
    private static readonly PeriodAnswer January = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));
    private static readonly PeriodAnswer December = new(new DateOnly(2025, 12, 1), new DateOnly(2025, 12, 31));
    private static readonly DateTimeOffset Through = new(2026, 2, 1, 8, 15, 0, TimeSpan.Zero);

    private static readonly CountsAnswer Counts = new()
    {
        CsatScores = 412, Satisfied = 331, NpsScores = 268, Promoters = 139, Passives = 71, Detractors = 58, Comments = 204,
        PromptsSent = 2140, PromptsAnswered = 672,
    };

    private static readonly MeasureAnswer Nps = new()
    {
        Measure = ResultMeasure.Nps,
        Value = 30.22,
        Interval = new IntervalAnswer(20.4, 39.6),
        Count = 268,
        IsThin = false,
        Before = 44.1,
        Change = new ChangeAnswer(-13.88, 0.041, ChangeVerdict.Down),
    };

    /// <summary>The example of an address; null of one that has none.</summary>
    public static object? Of(string path) => path switch
    {
        Paths.ApiSummary => new SummaryAnswer
        {
            Period = January, Compared = December, Zone = "Europe/Berlin", CompleteThrough = Through, Counts = Counts, Measures = [Nps],
        },
        Paths.ApiTrend => new TrendAnswer
        {
            Period = January, Zone = "Europe/Berlin", CompleteThrough = Through, By = Grain.Month,
            Points =
            [
                new TrendPointAnswer
                {
                    From = January.From, To = January.To, IsComplete = true, Counts = Counts,
                    Measures = [Nps with { Before = null, Change = null }],
                },
            ],
        },
        Paths.ApiBreakdown => new BreakdownAnswer
        {
            Period = January, Compared = December, Group = BreakdownBy.Team, Overlap = false,
            Groups = [new GroupAnswer { Key = "t-3", Name = "Night Desk", Counts = Counts, Measures = [Nps] }],
        },
        Paths.ApiReasons => Reasons(),
        Paths.ApiResponses => new ResponsesAnswer
        {
            Period = January, Zone = ReportingZone.Utc.Id, Responses = ResponseExample.Written, Next = "CfDJ8…",
        },
        _ => null,
    };

    private static ReasonsAnswer Reasons() => new()
    {
        Period = January,
        Compared = December,
        Measure = ScoreMeasure.Nps,
        Moved = new MovedAnswer(44.1, 30.22, 254, 268, Nps.Change!),
        Headline = new HeadlineAnswer(BreakdownBy.Team, "t-3", "Night Desk", -11.2, -13.88),
        Lists =
        [
            new ReasonListAnswer(BreakdownBy.Team, Overlap: false,
            [
                new ReasonAnswer
                {
                    Key = "t-3", Name = "Night Desk", Before = 41.0, After = -6.5, CountBefore = 61, CountAfter = 62,
                    Total = Estimate(-11.2), Rate = Estimate(-11.2), Mix = new EstimateAnswer(0, null, 1, ChangeVerdict.NoClearChange),
                },
            ]),
        ],
    };

    private static EstimateAnswer Estimate(double value) =>
        new(value, new IntervalAnswer(value - 5.1, value + 5.1), 0.001, ChangeVerdict.Down);
}
