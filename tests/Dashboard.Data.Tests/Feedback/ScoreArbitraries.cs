using Dashboard.Data.Feedback;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Data.Tests.Feedback;

/// <summary>Random counts for properties: mostly small, with many zeros, where the edge cases live.</summary>
internal static class ScoreArbitraries
{
    public static Arbitrary<ScoreCounts> Csat { get; } = Of(SurveyKind.Csat);

    public static Arbitrary<ScoreCounts> Nps { get; } = Of(SurveyKind.Nps);

    public static Arbitrary<ScoreCounts[]> Triples(Arbitrary<ScoreCounts> one) => one.Generator.ArrayOf(3).ToArbitrary();

    public static ScoreCounts NpsOf(int promoters, int passives, int detractors) =>
        ScoreCounts.FromCounts([detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters]);

    private static Arbitrary<ScoreCounts> Of(SurveyKind kind)
    {
        var count = Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 4), Gen.Choose(0, 60), Gen.Choose(0, 200_000));
        return count.ArrayOf(ScoreCounts.HighestScore + 1)
            .Select(counts => ScoreCounts.FromCounts([.. counts.Select((n, score) => ScoreRules.IsValid(kind, score) ? n : 0)]))
            .ToArbitrary();
    }
}
