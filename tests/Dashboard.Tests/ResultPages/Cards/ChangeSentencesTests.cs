using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.ResultPages.Cards;
using Xunit;

namespace Dashboard.Tests.ResultPages.Cards;

/// <summary>The verdicts are those of known vectors: 120/40/40 against 90/60/50 is significant, 60/20/20 against 55/25/20 is not.</summary>
public sealed class ChangeSentencesTests
{
    [Fact]
    public void Sentence_OfAClearChange_SaysFromWhatToWhat()
    {
        Assert.Equal("NPS rose from +20 to +40", Of(Nps(90, 60, 50), Nps(120, 40, 40)));
        Assert.Equal("NPS fell from +40 to +20", Of(Nps(120, 40, 40), Nps(90, 60, 50)));
    }

    [Fact]
    public void Sentence_OfWhatChanceExplains_ClaimsNothing() =>
        Assert.Equal("NPS is +40: no clear change from +35", Of(Nps(55, 25, 20), Nps(60, 20, 20)));

    [Fact]
    public void Sentence_OfWhatIsWrittenAlike_SaysThatItHeld() =>
        Assert.Equal("NPS held at +40", Of(Nps(60, 20, 20), Nps(60, 20, 20)));

    [Fact]
    public void Sentence_WithoutComparison_IsPlain()
    {
        Assert.Equal("NPS is +40", Of(null, Nps(60, 20, 20)));
        Assert.Equal("NPS is +40", Of(Nps(0, 0, 0), Nps(60, 20, 20)));
        Assert.Equal("NPS is +40", Of(Nps(4, 0, 0), Nps(60, 20, 20)));
    }

    [Fact]
    public void Sentence_OfTooFew_SaysSoAndOfNoneNothing()
    {
        Assert.Equal("NPS is +100, from too few scores to judge by", Of(Nps(60, 20, 20), Nps(4, 0, 0)));
        Assert.Null(Of(Nps(60, 20, 20), Nps(0, 0, 0)));
    }

    private static string? Of(Tally? before, Tally now) => ChangeSentences.Of(Measure.Nps, before, now);

    private static Tally Nps(int promoters, int passives, int detractors) => Tally.Empty with
    {
        Nps = ScoreCounts.FromScores(
            [.. Enumerable.Repeat(10, promoters), .. Enumerable.Repeat(7, passives), .. Enumerable.Repeat(0, detractors)]),
    };
}
