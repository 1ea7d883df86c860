using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync;
using Dashboard.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Sync;

public sealed class FeedbackMergeTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Apply_OlderStateAfterNewer_KeepsTheNewer()
    {
        var newer = Prompt() with { UpdatedAt = Sent.AddHours(2), DisplayName = "new" };
        var older = Prompt() with { UpdatedAt = Sent.AddHours(1), DisplayName = "old" };

        var row = Merge(newer, older);

        Assert.Equal("new", row.DisplayName);
        Assert.Equal(Sent.AddHours(2), row.UpdatedAt);
    }

    [Fact]
    public void Apply_UpdateThatOmitsFields_KeepsWhatWasKnown()
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
    public void Apply_LaterConflictingScore_KeepsTheEarlierAndSaysSo()
    {
        var row = FeedbackMerge.Begin(Prompt(), 1, Sent);
        FeedbackMerge.Apply(row, FeedbackFixture.Scored(Prompt(), 4, Sent.AddHours(1)));

        var contradictions = FeedbackMerge.Apply(row, FeedbackFixture.Scored(Prompt(), 1, Sent.AddHours(2)));

        Assert.Equal(4, row.Score);
        Assert.Contains("score 1 contradicts the score 4", Assert.Single(contradictions), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_ScoreWithoutItsTime_TakesTheTimeOfTheUpdate()
    {
        var row = Merge(Prompt() with { UpdatedAt = Sent.AddHours(3), Score = new Given<int>(5, null) });

        Assert.Equal(Sent.AddHours(3), row.ScoredAt);
    }

    [Fact]
    public void Apply_ScoreTimeAfterUpdateTime_IsTakenAsItIs()
    {
        var row = Merge(Prompt() with { UpdatedAt = Sent.AddSeconds(2), Score = new Given<int>(1, Sent.AddHours(1)) });

        Assert.Equal(Sent.AddHours(1), row.ScoredAt);
        Assert.Equal(Sent.AddSeconds(2), row.UpdatedAt);
    }

    [Fact]
    public void Apply_AnyOrderAndAnyRepetition_GivesTheSameRow() => Prop.ForAll(
        Histories().ToArbitrary(),
        history =>
        {
            var expected = Facts(Merge([.. history.States]));
            return Facts(Merge([.. history.Shuffled])).Equals(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Gen<(FeedbackSnapshot[] States, FeedbackSnapshot[] Shuffled)> Histories() =>
        from scoreAt in Gen.Choose(1, 6)
        from commentAt in Gen.Choose(1, 6)
        from score in Gen.Choose(1, 5)
        from length in Gen.Choose(1, 7)
        let states = Enumerable.Range(0, length).Select(step => State(step, scoreAt, commentAt, score)).ToArray()
        from repeats in Gen.SubListOf(states)
        from shuffled in Gen.Shuffle(states.Concat(repeats))
        select (states, shuffled.ToArray());

    private static FeedbackSnapshot State(int step, int scoreAt, int commentAt, int score) => Prompt() with
    {
        UpdatedAt = Sent.AddMinutes(step),
        ExternalId = step == 0 ? "ticket_1" : null,
        DisplayName = "Acme",
        Score = step >= scoreAt ? new Given<int>(score, Sent.AddMinutes(scoreAt)) : null,
        Comment = step >= commentAt ? new Given<string>("thanks", Sent.AddMinutes(commentAt)) : null,
    };

    private static FeedbackSnapshot Prompt() => FeedbackFixture.Prompt("1", Sent);

    private static StoredFeedback Merge(params FeedbackSnapshot[] states)
    {
        var row = FeedbackMerge.Begin(states[0], 1, Sent);
        foreach (var state in states)
            FeedbackMerge.Apply(row, state);
        return row;
    }

    private static object Facts(StoredFeedback row) =>
        (row.UpdatedAt, row.ExternalId, row.DisplayName, row.Score, row.ScoredAt, row.ScoreSeenIn, row.Comment, row.CommentedAt);
}
