using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access;

/// <summary>
/// The one place where the outbox is read for people. That a prompt went out, or why not, is no result: agents may know it of their own
/// conversations, and admins of all (metrics.md, "Who sees what"). Where it stands beside results it keeps to what holds for these.
/// </summary>
internal static class VisiblePrompts
{
    /// <summary>The prompts that <paramref name="viewer"/> may see beside results.</summary>
    public static IQueryable<SeenPrompt> PromptsVisibleTo(this DashboardContext context, Viewer viewer)
    {
        var (all, visible) = (context.StoredFeedback, context.FeedbackVisibleTo(viewer));

        // What became a result may be somebody else's than the closing says: a report that came late can have moved it.
        return viewer.Scope.Narrow(OfClosings(context))
            .Where(seen => seen.Prompt.FeedbackId == null || visible.Any(row => row.Id == seen.Prompt.FeedbackId)
                || !all.Any(row => row.Id == seen.Prompt.FeedbackId));
    }

    /// <summary>As <see cref="PromptsVisibleTo"/>, of what <paramref name="viewer"/> may ask for by agent.</summary>
    public static IQueryable<SeenPrompt> PromptsByAgentVisibleTo(this DashboardContext context, Viewer viewer) =>
        viewer.Scope.ByAgent(context.PromptsVisibleTo(viewer));

    /// <summary>All prompts, for admins, who see no result; none for others.</summary>
    public static IQueryable<SeenPrompt> PromptsSentAndNot(this DashboardContext context, Viewer viewer) =>
        viewer.Roles.HasFlag(ViewerRoles.Admin) ? OfClosings(context) : OfClosings(context).Where(_ => false);

    /// <summary>
    /// The prompts of the conversations that <paramref name="viewer"/> answered themselves, by the agents that an admin has linked them to.
    /// Agents whose ids are only alike are not among them: they may be somebody else.
    /// </summary>
    public static IQueryable<SeenPrompt> OwnPrompts(this DashboardContext context, Viewer viewer)
    {
        var userId = viewer.UserId;
        var own = from link in context.UserAgents
                  join agent in context.Agents on link.AgentId equals agent.MergedIntoId ?? agent.Id
                  where link.UserId == userId
                  select agent.Id;
        return OfClosings(context).Where(seen => own.Contains(seen.Closing.AgentId));
    }

    /// <summary>Each prompt with the closing that it asks about: of several at the same instant the one that was reported last.</summary>
    private static IQueryable<SeenPrompt> OfClosings(DashboardContext context) =>
        from prompt in context.OutgoingPrompts
        join closing in context.Closings
            on new { prompt.AccountId, prompt.ExternalId, prompt.ClosedAt }
            equals new { closing.AccountId, closing.ExternalId, closing.ClosedAt }
        where !context.Closings.Any(other => other.AccountId == closing.AccountId && other.ExternalId == closing.ExternalId
            && other.ClosedAt == closing.ClosedAt && other.Place > closing.Place)
        select new SeenPrompt { Prompt = prompt, Closing = closing };
}

/// <summary>A prompt and the closing that it asks about, as parts of a query.</summary>
internal sealed class SeenPrompt
{
    public required OutgoingPrompt Prompt { get; init; }

    public required Closing Closing { get; init; }
}
