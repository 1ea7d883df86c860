using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Topics;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Topics;

/// <summary>Reads topics and what was done to them: texts of managers, which whoever sees any result may read.</summary>
public sealed class TopicReader(IDbContextFactory<DashboardContext> contexts)
{
    private const int MostDeeds = 50;

    /// <summary>All topics, in the order of their keys; none for who sees no result.</summary>
    public async Task<IReadOnlyList<TopicEntry>> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.SeesResults)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var topics = await context.Topics.AsNoTracking().OrderBy(topic => topic.Id).ToListAsync(cancellationToken);
        return topics.ConvertAll(topic => new TopicEntry(
            topic.Id, topic.Name, TopicMemory.PhrasesOf(topic), topic.Version, topic.ChangedBy, topic.ChangedAt));
    }

    /// <summary>The last things that were done to topics, the newest first; none for who sees no result.</summary>
    public async Task<IReadOnlyList<TopicDeed>> HistoryAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.SeesResults)
            return [];
        var actions = AuditActionSets.OfTopics.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.AuditLog.AsNoTracking()
            .Where(entry => EF.Parameter(actions).Contains(entry.Action))
            .OrderByDescending(entry => entry.Id)
            .Take(MostDeeds)
            .Select(entry => new TopicDeed(entry.At, entry.UserName, entry.Action, entry.Details))
            .ToListAsync(cancellationToken);
    }
}
