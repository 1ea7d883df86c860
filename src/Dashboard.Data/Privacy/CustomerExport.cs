using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Privacy;

/// <summary>
/// All that is kept about one customer, as JSON to be handed to them: for managers, who may download files. Answers to agents that the
/// manager is themselves are left out, as everywhere; the file says so, and somebody else makes the whole one.
/// </summary>
/// <param name="audit">Records who made it, and how many rows; never whose it is.</param>
public sealed class CustomerExport(IDbContextFactory<DashboardContext> contexts, AuditJournal audit, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes the file.</summary>
    /// <param name="viewer">Who asks, and is named in it.</param>
    /// <param name="customerId">X's id of the customer, decimal digits.</param>
    /// <returns>The file; else why there is none.</returns>
    public async Task<CustomerFile> RunAsync(Viewer viewer, string customerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Downloads)
            return new CustomerFile(PrivacyProblem.NotAllowed, "", 0);
        if (PrivacyAccess.IdOf(customerId) is not { } id)
            return new CustomerFile(PrivacyProblem.NoId, "", 0);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.FeedbackVisibleTo(viewer).AsNoTracking()
            .Where(row => row.ToUserId == id)
            .OrderBy(row => row.SentAt).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        var prompts = await PromptsAsync(context, viewer, id, cancellationToken);
        var optOut = await context.OptOuts.AsNoTracking().SingleOrDefaultAsync(row => row.CustomerUserId == id, cancellationToken);
        if (rows.Count == 0 && prompts.Count == 0 && optOut is null)
            return new CustomerFile(PrivacyProblem.NothingFound, "", 0);
        await audit.RecordAsync(viewer, AuditActions.CustomerExported, "", rows.Count, cancellationToken);
        var statements = (await context.ArrivalsVisibleTo(viewer).AsNoTracking()
            .Where(line => context.FeedbackVisibleTo(viewer).Any(row => row.Id == line.FeedbackId && row.ToUserId == id))
            .OrderBy(line => line.UpdatedAt).ThenBy(line => line.Id)
            .ToListAsync(cancellationToken)).ToLookup(line => line.FeedbackId, StringComparer.Ordinal);
        var notes = (await context.NotesVisibleTo(viewer).AsNoTracking()
            .Where(note => context.FeedbackVisibleTo(viewer).Any(row => row.Id == note.FeedbackId && row.ToUserId == id))
            .OrderBy(note => note.NotedAt).ThenBy(note => note.Id)
            .ToListAsync(cancellationToken)).ToLookup(note => note.FeedbackId, StringComparer.Ordinal);
        var file = new
        {
            madeBy = viewer.Name,
            madeAt = Iso(clock.GetUtcNow()),
            customer = id,
            note = viewer.OwnAgents.IsEmpty
                ? null
                : "Whoever made this file answers customers: what they may not see themselves is not in it.",
            answers = rows.Select(row => Answer(row, statements[row.Id], notes[row.Id])),
            conversations = prompts.Select(Conversation),
            notAskedSince = optOut is null ? null : Iso(optOut.At),
            notAskedBecause = optOut?.Reason,
        };
        return new CustomerFile(PrivacyProblem.None, JsonSerializer.Serialize(file, Readable), rows.Count);
    }

    /// <summary>The conversations of the outbox, as far as whoever makes the file sees them.</summary>
    private static Task<List<SeenPrompt>> PromptsAsync(
        DashboardContext context, Viewer viewer, string id, CancellationToken cancellationToken) =>
        context.PromptsVisibleTo(viewer).AsNoTracking()
            .Where(seen => seen.Closing.CustomerUserId == id)
            .OrderBy(seen => seen.Prompt.ClosedAt).ThenBy(seen => seen.Prompt.Id)
            .ToListAsync(cancellationToken);

    private static object Conversation(SeenPrompt seen) => new
    {
        @case = seen.Prompt.ExternalId,
        closedAt = Iso(seen.Prompt.ClosedAt),
        channel = seen.Closing.Channel,
        language = seen.Closing.Language,
        timeZone = seen.Closing.TimeZone,
        prompt = seen.Prompt.State.ToString(),
        reason = seen.Prompt.Reason?.ToString(),
        askedAt = seen.Prompt.SentAt is { } sent ? Iso(sent) : null,
    };

    private static object Answer(
        StoredFeedback row, IEnumerable<FeedbackArrival> statements, IEnumerable<ReviewNote> notes) => new
    {
        id = row.Id,
        kind = row.Kind.ToString(),
        sentAt = row.KnownSentAt is { } sent ? Iso(sent) : null,
        directMessage = row.DmId,
        @case = row.ExternalId,
        score = row.Score,
        scoredAt = row.ScoredAt is { } scored ? Iso(scored) : null,
        notCountedFor = row.ExcludedFor?.ToString(),
        comment = ErasedComment.Is(row.Comment) ? "(erased)" : row.Comment,
        commentedAt = row.CommentedAt is { } commented ? Iso(commented) : null,
        notes = notes.Select(note => new { notedAt = Iso(note.NotedAt), note = note.Text }),
        asItCame = statements.Select(line => line.Body),
    };

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>A customer's data, or why there is none.</summary>
/// <param name="Problem">Why not.</param>
/// <param name="Json">The file.</param>
/// <param name="Rows">How many answers are in it.</param>
public sealed record CustomerFile(PrivacyProblem Problem, string Json, int Rows);
