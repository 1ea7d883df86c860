using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;

namespace Dashboard.Charts.Stacks;

/// <summary>One layer of stacked columns: some of the scores of a survey.</summary>
/// <param name="Name">What people call it, in the reader's language.</param>
/// <param name="Scores">The scores.</param>
/// <param name="Fill">What fills it, one of <see cref="Fills"/>.</param>
public sealed record StackSeries(string Name, ScoreSet Scores, string Fill)
{
    /// <summary>Detractors, passives and promoters, from the bottom up.</summary>
    public static IReadOnlyList<StackSeries> NpsGroups =>
    [
        new(ChartWords.Detractors, ScoreSet.Between(0, 6), Fills.Detractor),
        new(ChartWords.Passives, ScoreSet.Between(7, 8), Fills.Passive),
        new(ChartWords.Promoters, ScoreSet.Between(9, 10), Fills.Promoter),
    ];

    /// <summary>The CSAT scores 1 to 5, from the bottom up.</summary>
    public static IReadOnlyList<StackSeries> CsatScores =>
    [
        new(ChartWords.CsatScore1, ScoreSet.Of(1), Fills.Detractor),
        new(ChartWords.CsatScore2, ScoreSet.Of(2), Fills.Poor),
        new(ChartWords.CsatScore3, ScoreSet.Of(3), Fills.Passive),
        new(ChartWords.CsatScore4, ScoreSet.Of(4), Fills.Good),
        new(ChartWords.CsatScore5, ScoreSet.Of(5), Fills.Promoter),
    ];

    /// <summary>Answered and unanswered prompts, from the bottom up.</summary>
    public static IReadOnlyList<StackSeries> Prompts =>
    [
        new(ChartWords.PromptsAnswered, ScoreSet.None, Fills.Promoter),
        new(ChartWords.PromptsUnanswered, ScoreSet.None, Fills.Quiet),
    ];

    /// <summary>The layers of a survey: NPS in its groups, CSAT score by score.</summary>
    public static IReadOnlyList<StackSeries> Of(SurveyKind kind) => kind == SurveyKind.Nps ? NpsGroups : CsatScores;

    /// <summary>The layers of what a measure is made of: scores of its survey, or prompts.</summary>
    internal static IReadOnlyList<StackSeries> Of(Measure measure) => measure.Kind is { } kind ? Of(kind) : Prompts;

    /// <summary>How many of these scores there are.</summary>
    internal long CountIn(ScoreCounts counts) => Scores.Scores.Sum(score => (long)counts[score]);
}
