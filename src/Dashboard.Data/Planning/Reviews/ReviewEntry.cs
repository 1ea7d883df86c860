using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Reviews;

/// <summary>How far an answer is followed up, as it is shown.</summary>
/// <param name="AssigneeId">Who is to look after it, by user id; null for nobody.</param>
/// <param name="Assignee">Their name at that time.</param>
/// <param name="AssignedBy">Who has assigned it: their name at that time.</param>
/// <param name="AssignedAt">When.</param>
/// <param name="ResolvedBy">Who has marked it as resolved: their name at that time; null where nobody has.</param>
/// <param name="ResolvedAt">When.</param>
/// <param name="Notes">What was noted, the earliest first.</param>
/// <param name="ReaderId">Who reads it, by user id.</param>
public sealed record ReviewEntry(
    string? AssigneeId,
    string? Assignee,
    string? AssignedBy,
    DateTimeOffset? AssignedAt,
    string? ResolvedBy,
    DateTimeOffset? ResolvedAt,
    IReadOnlyList<ReviewNoteEntry> Notes,
    string ReaderId)
{
    /// <summary>Whether it is assigned to whoever reads it.</summary>
    public bool IsMine => string.Equals(AssigneeId, ReaderId, StringComparison.Ordinal);

    /// <inheritdoc />
    public bool Equals(ReviewEntry? other) =>
        other is not null && State.Equals(other.State) && Notes.SequenceEqual(other.Notes);

    /// <inheritdoc />
    public override int GetHashCode() => State.GetHashCode();

    private (string?, string?, string?, DateTimeOffset?, string?, DateTimeOffset?, string) State =>
        (AssigneeId, Assignee, AssignedBy, AssignedAt, ResolvedBy, ResolvedAt, ReaderId);

    /// <summary>Reads that of an answer which the viewer sees already.</summary>
    internal static async Task<ReviewEntry> ReadAsync(
        DashboardContext context, Viewer viewer, string feedbackId, CancellationToken cancellationToken)
    {
        var review = await context.ResponseReviews.AsNoTracking()
            .SingleOrDefaultAsync(row => row.FeedbackId == feedbackId, cancellationToken);
        var notes = await context.ReviewNotes.AsNoTracking().Where(note => note.FeedbackId == feedbackId).ToListAsync(cancellationToken);
        return new ReviewEntry(
            review?.AssigneeId,
            review?.Assignee,
            review?.AssignedBy,
            review?.AssignedAt,
            review?.ResolvedBy,
            review?.ResolvedAt,
            [
                .. notes.OrderBy(note => note.NotedAt).ThenBy(note => note.Id).Select(note => new ReviewNoteEntry(
                    note.Id,
                    note.Author,
                    note.NotedAt,
                    note.Text,
                    string.Equals(note.AuthorId, viewer.UserId, StringComparison.Ordinal))),
            ],
            viewer.UserId);
    }
}

/// <summary>A note about an answer.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Author">Who wrote it: their name at that time.</param>
/// <param name="NotedAt">When.</param>
/// <param name="Text">The note; it may have several lines.</param>
/// <param name="IsMine">Whether whoever reads it has written it.</param>
public sealed record ReviewNoteEntry(Guid Id, string Author, DateTimeOffset NotedAt, string Text, bool IsMine);
