using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;

namespace Dashboard.Charts.Stacks;

/// <summary>One layer of stacked columns: some of the scores of a survey.</summary>
/// <param name="NameOf">What people call it, in the language of whoever asks.</param>
/// <param name="Scores">The scores.</param>
/// <param name="Fill">What fills it, one of <see cref="Fills"/>.</param>
public sealed record StackSeries(Func<string> NameOf, ScoreSet Scores, string Fill)
{
    /// <summary>What people call it.</summary>
    public string Name => NameOf();

    /// <summary>Detractors, passives and promoters, from the bottom up.</summary>
    public static IReadOnlyList<StackSeries> NpsGroups =>
    [
        new(() => ChartWords.Detractors, ScoreRules.Detractors, Fills.Detractor),
        new(() => ChartWords.Passives, ScoreRules.Passives, Fills.Passive),
        new(() => ChartWords.Promoters, ScoreRules.Promoters, Fills.Promoter),
    ];

    /// <summary>The CSAT scores 1 to 5, from the bottom up.</summary>
    public static IReadOnlyList<StackSeries> CsatScores =>
    [
        new(() => ChartWords.CsatScore1, ScoreSet.FromScores(1), Fills.Detractor),
        new(() => ChartWords.CsatScore2, ScoreSet.FromScores(2), Fills.Poor),
        new(() => ChartWords.CsatScore3, ScoreSet.FromScores(3), Fills.Passive),
        new(() => ChartWords.CsatScore4, ScoreSet.FromScores(4), Fills.Good),
        new(() => ChartWords.CsatScore5, ScoreSet.FromScores(5), Fills.Promoter),
    ];

    /// <summary>Answered and unanswered prompts, from the bottom up.</summary>
    public static IReadOnlyList<StackSeries> Prompts =>
    [
        new(() => ChartWords.PromptsAnswered, ScoreSet.None, Fills.Promoter),
        new(() => ChartWords.PromptsUnanswered, ScoreSet.None, Fills.Quiet),
    ];

    /// <summary>The layers of a survey: NPS in its groups, CSAT score by score.</summary>
    public static IReadOnlyList<StackSeries> Of(SurveyKind kind) => kind == SurveyKind.Nps ? NpsGroups : CsatScores;

    /// <summary>The layers of what a measure is made of: scores of its survey, or prompts.</summary>
    internal static IReadOnlyList<StackSeries> Of(Measure measure) => measure.Kind is { } kind ? Of(kind) : Prompts;

    /// <summary>How many of these scores there are.</summary>
    internal long CountIn(ScoreCounts counts) => counts.In(Scores);
}
