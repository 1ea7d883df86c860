using Dashboard.Data.Foundation;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Planning.Reviews;

/// <summary>Answers that are followed up: by whom, how far, and what was noted.</summary>
public sealed class ResponseReviewsTests
{
    private static readonly ReportFilter February = new() { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Answer_AssignedNotedAndResolved_SaysWhoAndWhenUntilItIsTakenBack(StoreKind database)
    {
        await using var desk = await ReviewDesk.OpenAsync(database);
        var (sam, reviews) = (await desk.ViewerAsync("sam"), desk.Reviews);

        Assert.Equal(ReviewProblem.None, await reviews.AssignAsync(sam, "1", sam.UserId, Token));
        Assert.Equal(ReviewProblem.Gone, await reviews.AssignAsync(sam, "1", sam.UserId, Token));
        Assert.Equal(ReviewProblem.None, await reviews.NoteAsync(sam, "1", " called\r\nback ", Token));
        Assert.Equal(ReviewProblem.None, await reviews.ResolveAsync(sam, "1", isResolved: true, Token));
        Assert.Equal(ReviewProblem.Gone, await reviews.ResolveAsync(sam, "1", isResolved: true, Token));

        var review = await desk.ReviewAsync(sam, "1");
        var now = desk.Host.Clock.GetUtcNow();
        Assert.Equal(
            (true, sam.Name, sam.Name, now, sam.Name, now),
            (review!.IsMine, review.Assignee, review.AssignedBy, review.AssignedAt, review.ResolvedBy, review.ResolvedAt));
        var note = Assert.Single(review.Notes);
        Assert.Equal((sam.Name, "called\nback", true), (note.Author, note.Text, note.IsMine));
        var mia = await desk.ViewerAsync("mia");
        Assert.False(Assert.Single((await desk.ReviewAsync(mia, "1"))!.Notes).IsMine);
        Assert.Equal(ReviewProblem.Gone, await reviews.RemoveNoteAsync(mia, "1", note.Id, Token));

        Assert.Equal(ReviewProblem.None, await reviews.RemoveNoteAsync(sam, "1", note.Id, Token));
        Assert.Equal(ReviewProblem.None, await reviews.UnassignAsync(mia, "1", Token));
        Assert.Equal(ReviewProblem.None, await reviews.ResolveAsync(mia, "1", isResolved: false, Token));
        Assert.Equal(ReviewProblem.Gone, await reviews.UnassignAsync(mia, "1", Token));

        review = await desk.ReviewAsync(sam, "1");
        Assert.Equal((null, null, null), (review!.AssigneeId, review.ResolvedBy, review.ResolvedAt));
        Assert.Empty(review.Notes);
        await using var store = desk.Host.OpenStore();
        Assert.Equal(
            ["review.assigned 1: " + sam.Name, "review.noted 1", "review.resolved 1", "review.note-removed 1", "review.unassigned 1",
                "review.reopened 1"],
            (await store.AuditLog.Where(entry => entry.Action.StartsWith("review.")).OrderBy(entry => entry.Id).ToListAsync(Token))
            .Select(entry => $"{entry.Action} {entry.Details}"));
    }

    [Theory, Databases]
    public async Task Answer_OfOnesOwn_IsNeitherSeenNorFollowedUpNorGivenToOneself(StoreKind database)
    {
        await using var desk = await ReviewDesk.OpenAsync(database);
        var (lea, sam, reviews) = (await desk.ViewerAsync("lea"), await desk.ViewerAsync("sam"), desk.Reviews);

        Assert.Equal(ReviewProblem.Gone, await reviews.AssignAsync(lea, "1", sam.UserId, Token));
        Assert.Equal(ReviewProblem.Gone, await reviews.ResolveAsync(lea, "1", isResolved: true, Token));
        Assert.Equal(ReviewProblem.Gone, await reviews.NoteAsync(lea, "1", "mine", Token));
        Assert.Equal(ReviewProblem.NotAssignable, await reviews.AssignAsync(sam, "1", lea.UserId, Token));
        Assert.Equal(ReviewProblem.NotAssignable, await reviews.AssignAsync(sam, "1", (await desk.ViewerAsync("tom")).UserId, Token));
        Assert.Equal(ReviewProblem.NotAssignable, await reviews.AssignAsync(sam, "1", (await desk.ViewerAsync("adam")).UserId, Token));
        Assert.Equal(ReviewProblem.Gone, await reviews.NoteAsync(await desk.ViewerAsync("adam"), "1", "words", Token));
        Assert.Null(await desk.Host.Get<FeedbackHistoryQuery>().RunAsync(lea, "1", Token));

        Assert.Equal(["mia", "sam"], await desk.OfferedAsync(sam, "1"));
        Assert.Empty(await desk.OfferedAsync(lea, "1"));
        Assert.Equal(["lea", "mia", "sam"], await desk.OfferedAsync(sam, "2"));

        Assert.Equal(ReviewProblem.None, await reviews.ResolveAsync(sam, "1", isResolved: true, Token));
        var counts = desk.Host.Get<FollowUpQuery>();
        Assert.Equal(new FollowUp(3, 1), await counts.RunAsync(await desk.ViewerAsync("mia"), February, Token));
        Assert.Equal(new FollowUp(1, 0), await counts.RunAsync(lea, February, Token));
    }

    [Fact]
    public async Task Review_Changed_WakesThoseAloneWhoSeeTheAnswer()
    {
        await using var desk = await ReviewDesk.OpenAsync(StoreKind.Sqlite);
        var (lea, sam, tom) = (await desk.ViewerAsync("lea"), await desk.ViewerAsync("sam"), await desk.ViewerAsync("tom"));
        var told = new List<StoreChange>();
        using var subscription = desk.Host.Get<StoreChanges>().Subscribe(told.Add);

        await desk.Reviews.NoteAsync(sam, "1", "words", Token);

        Assert.Contains(told, change => sam.Scope.IsConcernedBy(change));
        Assert.DoesNotContain(told, change => lea.Scope.IsConcernedBy(change) || tom.Scope.IsConcernedBy(change));
    }

    [Theory, Databases]
    public async Task Review_WhereSingleAnswersTellTooMuch_IsThereForNobody(StoreKind database)
    {
        await using var desk = await ReviewDesk.OpenAsync(database);
        var mia = await desk.ViewerAsync("mia");
        Assert.Equal(ReviewProblem.None, await desk.Reviews.ResolveAsync(mia, "1", isResolved: true, Token));
        await desk.SetLeastAsync(2);
        mia = await desk.ViewerAsync("mia");

        Assert.Equal(ReviewProblem.OnlyManyTogether, await desk.Reviews.NoteAsync(mia, "1", "words", Token));
        Assert.Null(await desk.ReviewAsync(mia, "1"));
        Assert.Empty(await desk.OfferedAsync(mia, "1"));
        Assert.Null(await desk.Host.Get<FollowUpQuery>().RunAsync(mia, February, Token));
        Assert.Equal(0, await desk.CountAsync(mia, February with { Review = ReviewChoice.Resolved }));
    }

    [Theory, Databases]
    public async Task Answer_ShownByNoAgent_IsOfferedToNobodyWhoIsAnAgent(StoreKind database)
    {
        await using var desk = await ReviewDesk.OpenAsync(database);
        await desk.HideAgentsAsync();
        var sam = await desk.ViewerAsync("sam");

        Assert.Equal(["mia", "sam"], await desk.OfferedAsync(sam, "1"));
        Assert.Equal(["mia", "sam"], await desk.OfferedAsync(sam, "2"));
        Assert.Equal(ReviewProblem.NotAssignable, await desk.Reviews.AssignAsync(sam, "2", (await desk.ViewerAsync("lea")).UserId, Token));
    }

    [Theory, Databases]
    public async Task Note_Unfit_IsRefused(StoreKind database)
    {
        await using var desk = await ReviewDesk.OpenAsync(database);
        var mia = await desk.ViewerAsync("mia");

        Assert.Equal(ReviewProblem.NothingSaid, await desk.Reviews.NoteAsync(mia, "1", " \n ", Token));
        Assert.Equal(ReviewProblem.NoteTooLong, await desk.Reviews.NoteAsync(mia, "1", new string('x', 2001), Token));
        Assert.Equal(ReviewProblem.None, await desk.Reviews.NoteAsync(mia, "1", new string('x', 2000), Token));
        Assert.Equal(ReviewProblem.Gone, await desk.Reviews.NoteAsync(mia, "5", "no score yet", Token));
        Assert.Equal(ReviewProblem.Gone, await desk.Reviews.NoteAsync(mia, "999", "no such answer", Token));
    }

    [Theory, Databases]
    public async Task List_ByHowFarItIsFollowedUp_HasThoseAlone(StoreKind database)
    {
        await using var desk = await ReviewDesk.OpenAsync(database);
        var (sam, mia) = (await desk.ViewerAsync("sam"), await desk.ViewerAsync("mia"));
        await desk.Reviews.ResolveAsync(sam, "1", isResolved: true, Token);
        var tom = await desk.ViewerAsync("tom");
        await desk.Reviews.AssignAsync(mia, "4", tom.UserId, Token);

        Assert.Equal(["2", "3", "4"], await desk.ListAsync(mia, February with { Review = ReviewChoice.Open }));
        Assert.Equal(["1"], await desk.ListAsync(mia, February with { Review = ReviewChoice.Resolved }));
        Assert.Equal(["4"], await desk.ListAsync(mia, (February with { Review = ReviewChoice.Mine }).AskedBy(tom.UserId)));
        Assert.Empty(await desk.ListAsync(mia, (February with { Review = ReviewChoice.Mine }).AskedBy(mia.UserId)));
        Assert.Empty(await desk.ListAsync(mia, February with { Review = ReviewChoice.Mine }));
        Assert.Equal(["3"], await desk.ListAsync(mia, February with { Review = ReviewChoice.Open, Search = "slow" }));
        Assert.Equal(["2"], await desk.ListAsync(await desk.ViewerAsync("lea"), February with { Review = ReviewChoice.Open }));
    }
}
