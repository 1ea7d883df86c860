using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Comments;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Privacy;

/// <summary>
/// All that is kept about one agent's answers, as JSON: for managers, and never for whoever is that agent or may be, as everywhere. What
/// names customers is not in it.
/// </summary>
/// <param name="audit">Records who made it, about whom, and how many rows.</param>
public sealed class AgentExport(IDbContextFactory<DashboardContext> contexts, AuditJournal audit, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes the file.</summary>
    /// <param name="viewer">Who asks, and is named in it.</param>
    /// <param name="agentExternalId">The help desk's id of the agent.</param>
    /// <returns>The file; else why there is none. Of oneself there is nothing, as of whom nobody knows.</returns>
    public async Task<CustomerFile> RunAsync(Viewer viewer, string agentExternalId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(agentExternalId);
        if (!viewer.Downloads)
            return new CustomerFile(PrivacyProblem.NotAllowed, "", 0);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var agent = await context.FindAgentAsync(agentExternalId, cancellationToken);
        if (agent is null || viewer.OwnAgents.Contains(agent.MergedIntoId ?? agent.Id))
            return new CustomerFile(PrivacyProblem.NothingFound, "", 0);
        var key = agent.MergedIntoId ?? agent.Id;
        var rows = await context.FeedbackByAgentVisibleTo(viewer).AsNoTracking()
            .Where(row => row.AgentId == key && (!row.IsTest || row.ExcludedFor != null))
            .OrderBy(row => row.SentAt).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        if (rows.Count(row => row.Score is not null) < viewer.Rules.LeastAnswers)
            return new CustomerFile(PrivacyProblem.TooFew, "", 0);
        var talks = await context.TalksByAgentVisibleTo(viewer).AsNoTracking()
            .Where(talk => talk.AgentId == key)
            .OrderBy(talk => talk.NotedAt)
            .ToListAsync(cancellationToken);
        var notes = (await context.NotesVisibleTo(viewer).AsNoTracking()
            .Where(note => context.FeedbackByAgentVisibleTo(viewer).Any(row => row.Id == note.FeedbackId && row.AgentId == key))
            .OrderBy(note => note.NotedAt).ThenBy(note => note.Id)
            .ToListAsync(cancellationToken)).ToLookup(note => note.FeedbackId, StringComparer.Ordinal);
        var teams = await context.Teams.ToDictionaryAsync(team => team.Id, team => team.Name, cancellationToken);
        var rules = await InstallationSettings.PrivacyAsync(context, cancellationToken);
        await audit.RecordAsync(viewer, AuditActions.AgentExported, agent.ExternalId, rows.Count, cancellationToken);
        var file = new
        {
            madeBy = viewer.Name,
            madeAt = Iso(clock.GetUtcNow()),
            agent = new { id = agent.ExternalId, name = agent.Name },
            answers = rows.Select(row => Answer(row, notes[row.Id], teams, rules)),
            talks = talks.Select(talk => new
            {
                notedAt = Iso(talk.NotedAt), team = teams[talk.TeamId], note = talk.Note, step = talk.Step, notedBy = talk.ChangedBy,
            }),
        };
        return new CustomerFile(PrivacyProblem.None, JsonSerializer.Serialize(file, Readable), rows.Count);
    }

    private static object Answer(
        StoredFeedback row, IEnumerable<ReviewNote> notes, Dictionary<int, string> teams, PrivacyRules rules) => new
    {
        kind = row.Kind.ToString(),
        sentAt = row.KnownSentAt is { } sent ? Iso(sent) : null,
        team = row.TeamId is { } team ? teams[team] : null,
        score = row.Score,
        scoredAt = row.ScoredAt is { } at ? Iso(at) : null,
        notCountedFor = row.ExcludedFor?.ToString(),
        comment = row.Comment is null ? null
            : ErasedComment.Is(row.Comment) ? "(erased)"
            : rules.HidesContacts ? HiddenContacts.In(row.Comment) : row.Comment,
        notes = notes.Select(note => new
        {
            notedAt = Iso(note.NotedAt),
            notedBy = note.Author,
            note = rules.HidesContacts ? HiddenContacts.In(note.Text) : note.Text,
        }),
    };

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
