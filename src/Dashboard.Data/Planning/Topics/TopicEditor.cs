using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Topics;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Topics;

/// <summary>
/// Makes, changes, merges and deletes topics, each with its line in the audit log. Only managers do, and they never overwrite each other
/// unseen. What comments are about is worked out as it is asked for, so a change holds at once, for the past too.
/// </summary>
/// <param name="writer">The one way to write.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">Dates what is kept.</param>
public sealed class TopicEditor(StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    /// <summary>Makes a topic.</summary>
    public Task<TopicOutcome> AddAsync(Viewer viewer, TopicDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var tidy = TopicRules.Tidy(draft);
        return RunAsync(viewer, TopicRules.Check(tidy), Work, cancellationToken);

        async Task<TopicOutcome> Work(TopicEdit edit, CancellationToken token)
        {
            if (edit.Topics.Count >= TopicRules.Most)
                return new TopicOutcome(TopicProblem.TooMany);
            var topic = new Topic { Name = "", Phrases = "", ChangedBy = "" };
            if (edit.Put(topic, tidy) is { Problem: not TopicProblem.None } outcome)
                return outcome;
            edit.Log(AuditActions.TopicAdded, $"{topic.Name}: {Listed(tidy.Phrases)}");
            await edit.Context.Topics.AddAsync(topic, token);
            return TopicOutcome.Kept;
        }
    }

    /// <summary>Changes a topic's name or words.</summary>
    /// <param name="known">The topic as it was read.</param>
    /// <param name="draft">What it is to be.</param>
    public Task<TopicOutcome> ChangeAsync(Viewer viewer, TopicEntry known, TopicDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var tidy = TopicRules.Tidy(draft);
        return RunAsync(viewer, TopicRules.Check(tidy), Work, cancellationToken);

        Task<TopicOutcome> Work(TopicEdit edit, CancellationToken token)
        {
            if (edit.Find(known, out var topic) is { Problem: not TopicProblem.None } lost)
                return Task.FromResult(lost);
            var (name, phrases) = (topic.Name, TopicMemory.PhrasesOf(topic));
            var outcome = edit.Put(topic, tidy);
            if (outcome.Problem is TopicProblem.None)
                edit.Log(AuditActions.TopicChanged, Changed(name, phrases, tidy));
            return Task.FromResult(outcome);
        }
    }

    /// <summary>Puts the words of a topic into another, and deletes it.</summary>
    /// <param name="known">The one that goes.</param>
    /// <param name="into">The one that stays.</param>
    public Task<TopicOutcome> MergeAsync(Viewer viewer, TopicEntry known, TopicEntry into, CancellationToken cancellationToken)
    {
        return RunAsync(viewer, TopicOutcome.Kept, Work, cancellationToken);

        Task<TopicOutcome> Work(TopicEdit edit, CancellationToken token)
        {
            if (edit.Find(known, out var going) is { Problem: not TopicProblem.None } lost)
                return Task.FromResult(lost);
            if (edit.Find(into, out var staying) is { Problem: not TopicProblem.None } gone)
                return Task.FromResult(gone);
            if (ReferenceEquals(going, staying))
                return Task.FromResult(new TopicOutcome(TopicProblem.Gone));
            var phrases = TopicMemory.PhrasesOf(staying);
            var both = TopicRules.Tidy(new TopicDraft(staying.Name, [.. phrases, .. TopicMemory.PhrasesOf(going)]));
            if (TopicRules.Check(both) is { Problem: not TopicProblem.None } wrong)
                return Task.FromResult(wrong);
            edit.Put(staying, both);
            edit.Context.Topics.Remove(going);
            var added = Listed(both.Phrases.Except(phrases, StringComparer.Ordinal));
            edit.Log(AuditActions.TopicsMerged, $"{going.Name} → {staying.Name}: + {added}");
            return Task.FromResult(TopicOutcome.Kept);
        }
    }

    /// <summary>Deletes a topic; what it said of comments goes with it, and no comment.</summary>
    /// <param name="known">The topic as it was read.</param>
    public Task<TopicOutcome> RemoveAsync(Viewer viewer, TopicEntry known, CancellationToken cancellationToken)
    {
        return RunAsync(viewer, TopicOutcome.Kept, Work, cancellationToken);

        Task<TopicOutcome> Work(TopicEdit edit, CancellationToken token)
        {
            var outcome = edit.Find(known, out var topic);
            if (outcome.Problem is not TopicProblem.None)
                return Task.FromResult(outcome);
            edit.Context.Topics.Remove(topic);
            edit.Log(AuditActions.TopicRemoved, $"{topic.Name}: {Listed(TopicMemory.PhrasesOf(topic))}");
            return Task.FromResult(outcome);
        }
    }

    private static string Listed(IEnumerable<string> phrases) => string.Join(", ", phrases);

    private static string Changed(string name, IReadOnlyList<string> phrases, TopicDraft now)
    {
        var title = string.Equals(name, now.Name, StringComparison.Ordinal) ? name : $"{name} → {now.Name}";
        var parts = new[]
        {
            (Sign: "+", Words: Listed(now.Phrases.Except(phrases, StringComparer.Ordinal))),
            (Sign: "−", Words: Listed(phrases.Except(now.Phrases, StringComparer.Ordinal))),
        };
        var changed = string.Join("; ", parts.Where(part => part.Words.Length > 0).Select(part => $"{part.Sign} {part.Words}"));
        return changed.Length == 0 ? title : $"{title}: {changed}";
    }

    private async Task<TopicOutcome> RunAsync(
        Viewer viewer,
        TopicOutcome check,
        Func<TopicEdit, CancellationToken, Task<TopicOutcome>> work,
        CancellationToken cancellationToken)
    {
        if (!TopicRules.Keeps(viewer))
            return new TopicOutcome(TopicProblem.NotAllowed);
        if (check.Problem is not TopicProblem.None)
            return check;

        // One at a time in the whole installation: what was looked at before still holds when it is written.
        var outcome = await writer.WriteFeedbackAsAsync(viewer, WorkAsync, cancellationToken);
        if (outcome.Problem is TopicProblem.None)
            changes.Publish(StoreChange.OfKinds(ChangeKinds.Topics));
        return outcome;

        async Task<TopicOutcome> WorkAsync(DashboardContext context, Viewer now, CancellationToken token)
        {
            if (TopicRules.Keeps(now))
                return await work(new TopicEdit(context, await context.Topics.ToListAsync(token), now, clock), token);
            context.AddRefusal(clock, Actor.FromViewer(viewer), "topics");
            return new TopicOutcome(TopicProblem.NotAllowed);
        }
    }
}

/// <summary>What one change works with.</summary>
/// <param name="Topics">All of them, tracked.</param>
internal sealed record TopicEdit(DashboardContext Context, IReadOnlyList<Topic> Topics, Viewer Viewer, TimeProvider Clock)
{
    private readonly DateTimeOffset _now = Clock.GetUtcNow();

    /// <summary>The topic that somebody knows, if it is as they know it.</summary>
    public TopicOutcome Find(TopicEntry known, out Topic topic)
    {
        ArgumentNullException.ThrowIfNull(known);
        var found = Topics.FirstOrDefault(row => row.Id == known.Id);
        topic = found!;
        return new TopicOutcome(
            found is null ? TopicProblem.Gone : found.Version != known.Version ? TopicProblem.Changed : TopicProblem.None);
    }

    /// <summary>Makes a topic what a draft says, unless another is called so.</summary>
    public TopicOutcome Put(Topic topic, TopicDraft draft)
    {
        if (Topics.Any(other => other.Id != topic.Id && TopicRules.AreAlike(other.Name, draft.Name)))
            return new TopicOutcome(TopicProblem.NameTaken);
        (topic.Name, topic.Phrases) = (draft.Name, TopicMemory.Write(draft.Phrases));
        (topic.Version, topic.ChangedBy, topic.ChangedAt) = (Guid.CreateVersion7(_now), Viewer.Name, _now);
        return TopicOutcome.Kept;
    }

    /// <summary>Adds a line to the audit log.</summary>
    public void Log(string action, string details) =>
        Context.AuditLog.Add(AuditEntries.New(Clock, Actor.FromViewer(Viewer), action, details));
}
