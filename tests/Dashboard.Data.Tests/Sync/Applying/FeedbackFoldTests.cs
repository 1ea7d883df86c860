using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

public sealed class FeedbackFoldTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Fold_OlderStateAfterNewer_KeepsTheNewer()
    {
        var newer = Prompt() with { UpdatedAt = Sent.AddHours(2), DisplayName = "new" };
        var older = Prompt() with { UpdatedAt = Sent.AddHours(1), DisplayName = "old" };

        var row = Merge(newer, older);

        Assert.Equal("new", row.DisplayName);
        Assert.Equal(Sent.AddHours(2), row.UpdatedAt);
    }

    [Fact]
    public void Fold_UpdateThatOmitsFields_KeepsWhatWasKnown()
    {
        var created = Prompt() with { ExternalId = "ticket_1", DmId = "88", PrivacyUrl = "https://a.example/p" };
        var updated = FeedbackFixture.Scored(Prompt(), 4, Sent.AddMinutes(5)) with { QuestionVariantId = null };

        foreach (var row in new[] { Merge(created, updated), Merge(updated, created) })
        {
            Assert.Equal(("ticket_1", "88", "https://a.example/p"), (row.ExternalId, row.DmId, row.PrivacyUrl));
            Assert.Equal(4, row.Score);
        }
    }

    [Fact]
    public void Fold_ConflictingScores_KeepsTheEarlierAndKnowsTheOther()
    {
        var first = FeedbackFixture.Scored(Prompt(), 4, Sent.AddHours(1));
        var second = FeedbackFixture.Scored(Prompt(), 1, Sent.AddHours(2));

        foreach (var row in new[] { Merge(first, second), Merge(second, first) })
        {
            Assert.Equal((4, Sent.AddHours(1)), (row.Score, row.ScoredAt));
            Assert.Equal(Anomaly.None, FeedbackFold.AnomalyOf(row, first));
            Assert.Equal(Anomaly.Score, FeedbackFold.AnomalyOf(row, second));
        }
    }

    [Fact]
    public void StatesOf_AnyRow_FoldToTheSameRow()
    {
        var row = Merge(
            Prompt() with { ExternalId = "ticket_1" },
            FeedbackFixture.Scored(Prompt(), 4, Sent.AddHours(1)),
            FeedbackFixture.Scored(Prompt(), 4, Sent.AddHours(1), "fine") with { UpdatedAt = Sent.AddHours(3), DisplayName = "new" });

        Assert.Equal(row, FeedbackFold.Fold(row.AccountId, row.ReceivedAt, FeedbackFold.StatesOf(row)));
    }

    [Fact]
    public void Fold_ScoreWithoutItsTime_TakesTheTimeOfTheUpdate()
    {
        var row = Merge(Prompt() with { UpdatedAt = Sent.AddHours(3), Score = new Given<int>(5, null) });

        Assert.Equal(Sent.AddHours(3), row.ScoredAt);
    }

    /// <summary>
    /// The time is of the score and not of the state that first has it: whichever state carries one, in whatever order they come.
    /// </summary>
    [Fact]
    public void Fold_TimeInALaterStateOnly_IsTheTimeOfTheScore()
    {
        var first = Prompt() with
        {
            UpdatedAt = Sent.AddHours(3),
            Score = new Given<int>(5, null),
            Comment = new Given<string>("fine", null),
        };
        var second = first with
        {
            UpdatedAt = Sent.AddDays(2), Score = new Given<int>(5, Sent.AddHours(1)), Comment = new Given<string>("fine", Sent.AddHours(2)),
        };
        var third = second with { UpdatedAt = Sent.AddDays(3), Score = new Given<int>(5, Sent.AddHours(4)) };

        foreach (var row in new[] { Merge(first, second, third), Merge(third, second, first), Merge(second, first, third) })
        {
            Assert.Equal((Sent.AddHours(1), Sent.AddHours(3)), (row.ScoredAt, row.ScoreSeenIn));
            Assert.Equal((Sent.AddHours(2), Sent.AddHours(3)), (row.CommentedAt, row.CommentSeenIn));
        }
    }

    [Fact]
    public void Fold_TimeOfAContradictingScore_IsNotTheTimeOfTheOneThatStands()
    {
        var first = Prompt() with { UpdatedAt = Sent.AddHours(3), Score = new Given<int>(5, null) };
        var other = Prompt() with { UpdatedAt = Sent.AddHours(4), Score = new Given<int>(1, Sent.AddHours(1)) };

        Assert.Equal((5, Sent.AddHours(3)), (Merge(first, other).Score, Merge(first, other).ScoredAt));
    }

    [Fact]
    public void Fold_ScoreTimeAfterUpdateTime_IsTakenAsItIs()
    {
        var row = Merge(Prompt() with { UpdatedAt = Sent.AddSeconds(2), Score = new Given<int>(1, Sent.AddHours(1)) });

        Assert.Equal(Sent.AddHours(1), row.ScoredAt);
        Assert.Equal(Sent.AddSeconds(2), row.UpdatedAt);
    }

    private static FeedbackSnapshot Prompt() => FeedbackFixture.Prompt("1", Sent);

    private static StoredFeedback Merge(params FeedbackSnapshot[] states) =>
        FeedbackFold.Fold(1, Sent, states.Select((state, index) => new RankedState(state, index)));
}
