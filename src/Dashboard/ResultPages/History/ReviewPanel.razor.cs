using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages.History;

/// <summary>How an answer is followed up, for whoever sees it. What it is now, the page reads by itself, as for everybody else.</summary>
public sealed partial class ReviewPanel
{
    private string _note = "";

    /// <summary>The feedback; it has a <see cref="FeedbackHistory.Review"/>.</summary>
    [Parameter, EditorRequired]
    public required FeedbackHistory History { get; set; }

    /// <summary>Whose clocks the times are on.</summary>
    [Parameter, EditorRequired]
    public required ReportingZone Zone { get; set; }

    [Inject]
    private ResponseReviews Reviews { get; init; } = null!;

    [Inject]
    private ViewerAccessor Viewers { get; init; } = null!;

    private ReviewEntry Review => History.Review!;

    private string Assigned => Review switch
    {
        { IsMine: true, AssignedBy: { } by, AssignedAt: { } at } =>
            Phrases.Of(HistoryWords.AssignedToYou, by, Dates.Moment(at, Zone)),
        { Assignee: { } somebody, AssignedBy: { } by, AssignedAt: { } at } =>
            Phrases.Of(HistoryWords.AssignedTo, somebody, by, Dates.Moment(at, Zone)),
        _ => HistoryWords.AssignedToNobody,
    };

    private Task<bool> ResolveAsync()
    {
        var isResolved = Review.ResolvedAt is null;
        return ChangeAsync(viewer => Reviews.ResolveAsync(viewer, History.FeedbackId, isResolved, Left));
    }

    private Task<bool> TakeAsync() => ChangeAsync(viewer => Reviews.AssignAsync(viewer, History.FeedbackId, viewer.UserId, Left));

    private Task<bool> AssignAsync(string userId) => ChangeAsync(viewer => Reviews.AssignAsync(viewer, History.FeedbackId, userId, Left));

    private Task<bool> UnassignAsync() => ChangeAsync(viewer => Reviews.UnassignAsync(viewer, History.FeedbackId, Left));

    private Task<bool> RemoveAsync(ReviewNoteEntry note) =>
        ChangeAsync(viewer => Reviews.RemoveNoteAsync(viewer, History.FeedbackId, note.Id, Left));

    private async Task NoteAsync()
    {
        // What is typed stays where it is until it is kept.
        var typed = _note;
        if (await ChangeAsync(viewer => Reviews.NoteAsync(viewer, History.FeedbackId, typed, Left))
            && string.Equals(typed, _note, StringComparison.Ordinal))
            _note = "";
    }

    private Task<bool> ChangeAsync(Func<Viewer, Task<ReviewProblem>> change) => ActAsync(async () =>
        await change(await Viewers.CurrentAsync(Left)) switch
        {
            ReviewProblem.None => null,
            ReviewProblem.OnlyManyTogether => Outcome.Refused(HistoryWords.ReviewsOfMany),
            ReviewProblem.NotAssignable => Outcome.Refused(HistoryWords.NotAssignable),
            ReviewProblem.NothingSaid => Outcome.Refused(HistoryWords.NoteMissing),
            ReviewProblem.NoteTooLong => Outcome.Refused(Phrases.Of(HistoryWords.NoteTooLong, Numbers.Count(ReviewRules.LongestNote))),
            ReviewProblem.TooMany => Outcome.Refused(Phrases.Of(HistoryWords.TooManyNotes, Numbers.Count(ReviewRules.MostNotes))),
            _ => Outcome.Refused(HistoryWords.GoneMeanwhile),
        });
}
