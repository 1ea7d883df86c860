using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Cells;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Store.Cells;

public sealed class PackedScoresTests
{
    [Fact]
    public void Pack_AnyScores_ComeBackInOrder() => Prop.ForAll<int[]>(seeds =>
    {
        var codes = seeds.Select(seed => Any(new Random(seed)).Code).Order().ToList();

        Assert.Equal(codes, Unpack(PackedScores.Pack(codes)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pack_NoScores_IsNoBytes() => Assert.Empty(PackedScores.Pack([]));

    [Fact]
    public void Pack_AScoreAtAnyHour_TakesThreeBytesAtMost() =>
        Assert.Equal(3, PackedScores.Pack([new PackedScore(23, 10, true, AnswerTimes.Steps - 1).Code]).Length);

    [Fact]
    public void Pack_AScoreOfWhichClosingsTell_TakesFourBytesAtMost() =>
        Assert.Equal(4, PackedScores.Pack([new PackedScore(23, 10, true, AnswerTimes.Steps - 1, Handling.Codes - 1).Code]).Length);

    [Fact]
    public void Pack_ScoresThatAreAlike_TakeAByteEach() =>
        Assert.Equal(3 + 9, PackedScores.Pack(Enumerable.Repeat(new PackedScore(23, 10, true, 7).Code, 10)).Length);

    [Theory]
    [InlineData(0, 0, false, 0, 0)]
    [InlineData(23, 10, true, 2_047, 119)]
    [InlineData(23, 0, false, 1, 0)]
    [InlineData(0, 10, false, 2_046, 1)]
    [InlineData(7, 5, true, 1_024, 64)]
    public void Code_AnyScore_HoldsAllThatIsKnownOfIt(int hour, int score, bool hasComment, int step, int handling)
    {
        var packed = new PackedScore(new PackedScore(hour, score, hasComment, step, handling).Code);

        Assert.Equal(
            (hour, score, hasComment, step, handling), (packed.Hour, packed.Score, packed.HasComment, packed.Step, packed.Handling));
    }

    // What a damaged disk leaves is no reason for an endless loop or an error on every page: the check names it.
    [Fact]
    public void MoveNext_BytesThatEndTooSoon_EndsToo() => Assert.Equal([5], Unpack([5, 0x80]));

    private static List<int> Unpack(byte[] packed)
    {
        var codes = new List<int>();
        foreach (var score in new PackedScores(packed))
            codes.Add(score.Code);
        return codes;
    }

#pragma warning disable CA5394 // Invented scores.
    private static PackedScore Any(Random random) =>
        new(random.Next(24), random.Next(11), random.Next(2) == 0, random.Next(AnswerTimes.Steps), random.Next(Handling.Codes));
#pragma warning restore CA5394
}
