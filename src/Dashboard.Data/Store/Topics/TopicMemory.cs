using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Topics;

/// <summary>
/// The topics as they are. Read with every question, so that a change of one holds at once and at every instance; while they are the same,
/// so is the set, and what is known of comments by it.
/// </summary>
internal sealed class TopicMemory(IDbContextFactory<DashboardContext> contexts)
{
    private const char LineBreak = '\n';

    private volatile TopicSet _last = TopicSet.Empty;

    public static IReadOnlyList<string> PhrasesOf(Topic topic) => topic.Phrases.Split(LineBreak, StringSplitOptions.RemoveEmptyEntries);

    public static string Write(IEnumerable<string> phrases) => string.Join(LineBreak, phrases);

    public async Task<TopicSet> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Topics.AsNoTracking().OrderBy(topic => topic.Id).ToListAsync(cancellationToken);
        var last = _last;
        return last.IsOf(rows)
            ? last
            : _last = new TopicSet(rows.ConvertAll(row => new KnownTopic(row.Id, row.Name, row.Version, PhrasesOf(row))));
    }
}
