using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Store.Entities;
using Dashboard.ResultPages.Cards;
using Dashboard.Tests.ResultPages.Scope;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.ResultPages.Cards;

public sealed class ResultMetricsTests
{
    private static readonly Period November = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 21));
    private static readonly Tally Nothing = Tally.Empty;

    [Fact]
    public void Cards_OfAPeriod_KeepTheirStableNames() =>
        Assert.Equal(
            ["csat-average", "csat-satisfied", "nps", "response-rate", "scored", "comment-rate"],
            Of(Nothing).Select(metric => metric.Key),
            StringComparer.Ordinal);

    [Fact]
    public void Cards_WithoutData_AreDashes() => Every.One(Of(Nothing), metric => Assert.Equal("—", metric.Value));

    [Fact]
    public void Cards_OfTheVectors_SayWhatMetricsDemand()
    {
        var cards = Of(Nothing with
        {
            Csat = ScoreCounts.FromScores([5, 5, 4, 3, 1]),
            Nps = Nps(60, 20, 20),
            Sent = 10,
            Answered = 8,
            Commented = 21,
        });

        Assert.Equal(
            ["3.60", "60\u00A0%", "+40", "80\u00A0%", "105", "20\u00A0%"],
            cards.Select(metric => metric.Value),
            StringComparer.Ordinal);
        Assert.Equal("1.52\u00A0–\u00A05.00", cards[0].Interval);
        Assert.Equal("23\u00A0–\u00A088\u00A0%", cards[1].Interval);
        Assert.Equal("+23\u00A0–\u00A0+54", cards[2].Interval);
        Assert.Equal("49\u00A0–\u00A094\u00A0%", cards[3].Interval);
    }

    [Fact]
    public void Changes_AgainstThePeriodBefore_AreClaimedOnlyWhenClear()
    {
        var before = Nothing with { Nps = Nps(90, 60, 50) };

        Assert.Equal(ChangeVerdict.Up, Of(Nothing with { Nps = Nps(120, 40, 40) }, before)[2].Change!.Verdict);
        Assert.Equal(
            ChangeVerdict.NoClearChange,
            Of(Nothing with { Nps = Nps(60, 20, 20) }, Nothing with { Nps = Nps(55, 25, 20) })[2].Change!.Verdict);
        Assert.Null(Of(Nothing, before)[2].Change);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Cards_OnFewScores_AreThin(int scores, bool isThin) =>
        Assert.Equal(isThin, Of(Nothing with { Csat = ScoreCounts.FromScores(Enumerable.Repeat(4, scores)) })[0].IsThin);

    [Fact]
    public void Cards_WithScores_LeadToTheRowsBehindThem()
    {
        var cards = Of(Nothing with { Csat = ScoreCounts.FromScores([5]) });

        Assert.Equal("/responses?from=2026-11-01&to=2026-11-21&kind=csat&comment=all", cards[0].Href);
        Assert.Null(cards[2].Href);
        Assert.Equal("/responses?from=2026-11-01&to=2026-11-21&comment=all", cards[4].Href);
        Assert.Equal(["1 Nov – 21 Nov 2026, days in UTC."], cards[0].Facts);
    }

    [Theory]
    [InlineData("&compare=none&account=northwind", 3.5, TargetVerdict.Above, "Clearly above target 3.50")]
    [InlineData("", 3.5, TargetVerdict.Above, "Clearly above target 3.50")]
    [InlineData("", 4, TargetVerdict.On, "On target 4.00")]
    [InlineData("", 4.9, TargetVerdict.Below, "Clearly below target 4.90")]
    [InlineData("&agent=a1", 4.9, TargetVerdict.NoClaim, "No target: only a part of the answers is chosen")]
    public void Cards_WithATarget_SayWhatMayBeClaimed(string query, double target, TargetVerdict verdict, string words)
    {
        var id = Guid.NewGuid();
        var plan = new Plan([new(id, TargetMeasure.CsatAverage, November.From, target, Audience.All, null, id, "ann", default)], []);
        var scope = Scopes.Of("?from=2026-11-01&to=2026-11-21" + query, November.To) with { Plan = plan };
        var now = Nothing with { Csat = ScoreCounts.FromCounts([0, 0, 0, 20, 60, 20, 0, 0, 0, 0, 0]) };

        var metrics = new ResultMetrics(scope, now, null);

        Assert.Equal((verdict, words), (metrics.CsatAverage().Target!.Verdict, metrics.CsatAverage().Target!.Words));
        Assert.Null(metrics.Nps().Target);
    }

    [Fact]
    public void Cards_OfAShare_LeadToAsManyAnswersAsTheySay()
    {
        var cards = Of(Nothing with { Csat = ScoreCounts.FromScores([5, 4, 3, 1]), Commented = 3 });

        const string days = "/responses?from=2026-11-01&to=2026-11-21";
        Assert.Equal(("2 of 4 scores", days + "&kind=csat&segment=satisfied&comment=all"), (cards[1].Basis, cards[1].Href));
        Assert.Equal(("3 of 4 scores", days + "&comment=yes"), (cards[5].Basis, cards[5].Href));
        Assert.Null(Of(Nothing with { Csat = ScoreCounts.FromScores([3]) })[1].Href);
    }

    [Fact]
    public void QuestionMix_OfOneFamilyASurvey_SaysNothing()
    {
        Assert.Empty(QuestionMix.Sentences(new HashSet<QuestionFamily> { QuestionFamily.CsatBusiness, QuestionFamily.NpsRecommend }));
        Assert.Contains(
            "the business as a whole; the person who helped",
            Assert.Single(QuestionMix.Sentences(new HashSet<QuestionFamily> { QuestionFamily.CsatBusiness, QuestionFamily.CsatPerson })),
            StringComparison.Ordinal);
    }

    private static IReadOnlyList<Metric> Of(Tally now, Tally? before = null)
    {
        var all = new ResultMetrics(Scopes.Of("?from=2026-11-01&to=2026-11-21", November.To), now, before);
        return [all.CsatAverage(), all.CsatSatisfied(), all.Nps(), all.ResponseRate(), all.Scored(), all.CommentRate()];
    }

    private static ScoreCounts Nps(int promoters, int passives, int detractors) =>
        ScoreCounts.FromCounts([detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters]);
}
