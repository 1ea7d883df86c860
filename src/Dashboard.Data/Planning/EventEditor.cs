using System.Globalization;
using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning;

/// <summary>What somebody types for an event.</summary>
/// <param name="For">For whom.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null where it is the first.</param>
/// <param name="Text">What happened.</param>
public sealed record EventDraft(Audience For, DateOnly? From, DateOnly? To, string Text);

/// <summary>
/// Notes, changes and deletes events: managers for whomever, supervisors for the teams that they see. Nobody overwrites another unseen.
/// </summary>
public sealed class EventEditor
{
    private readonly PlanWriter _writer;

    internal EventEditor(PlanWriter writer) => _writer = writer;

    /// <summary>Notes an event.</summary>
    /// <returns>Why it was not kept, or <see cref="PlanProblem.None"/>.</returns>
    public Task<PlanProblem> AddAsync(Viewer viewer, EventDraft draft, CancellationToken cancellationToken)
    {
        var tidy = Tidy(draft);
        return RunAsync(viewer, tidy, (edit, token) => AddAsync(edit, tidy, token), cancellationToken);
    }

    /// <summary>Changes an event.</summary>
    /// <param name="known">The event as it was read.</param>
    /// <param name="draft">What it is to be.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it was not kept, or <see cref="PlanProblem.None"/>.</returns>
    public Task<PlanProblem> ChangeAsync(Viewer viewer, EventEntry known, EventDraft draft, CancellationToken cancellationToken)
    {
        var tidy = Tidy(draft);
        return RunAsync(viewer, tidy, Work, cancellationToken);

        async Task<PlanProblem> Work(PlanEdit edit, CancellationToken token)
        {
            var (noted, problem) = await FindAsync(edit, known, token);
            return problem is not PlanProblem.None ? problem : Put(edit, noted!, tidy, AuditActions.EventChanged);
        }
    }

    /// <summary>Deletes an event.</summary>
    /// <param name="known">The event as it was read.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it is still there, or <see cref="PlanProblem.None"/>.</returns>
    public Task<PlanProblem> RemoveAsync(Viewer viewer, EventEntry known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        return _writer.RunAsync(viewer, Work, cancellationToken);

        async Task<PlanProblem> Work(PlanEdit edit, CancellationToken token)
        {
            var (noted, problem) = await FindAsync(edit, known, token);
            if (problem is not PlanProblem.None)
                return problem;
            edit.Context.NotedEvents.Remove(noted!);
            edit.Log(AuditActions.EventRemoved, Written(edit, noted!));
            return PlanProblem.None;
        }
    }

    private static EventDraft Tidy(EventDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft with { Text = OneLine(draft.Text ?? "").Trim() };
    }

    // It stands in tables, tips and files, each of which takes one line.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
            line.Append(char.IsControl(letter) ? ' ' : letter);
        return line.ToString();
    }

    private Task<PlanProblem> RunAsync(
        Viewer viewer, EventDraft draft, Func<PlanEdit, CancellationToken, Task<PlanProblem>> work, CancellationToken cancellationToken)
    {
        var problem = PlanAccess.Notes(viewer, draft.For) ? PlanRules.Check(draft) : PlanProblem.NotAllowed;
        return problem is PlanProblem.None ? _writer.RunAsync(viewer, WorkAsync, cancellationToken) : Task.FromResult(problem);

        async Task<PlanProblem> WorkAsync(PlanEdit edit, CancellationToken token) =>
            PlanAccess.Notes(edit.Viewer, draft.For) ? await work(edit, token) : PlanProblem.NotAllowed;
    }

    private static async Task<PlanProblem> AddAsync(PlanEdit edit, EventDraft draft, CancellationToken cancellationToken)
    {
        if (await edit.Context.NotedEvents.CountAsync(cancellationToken) >= PlanRules.Most)
            return PlanProblem.TooMany;
        var noted = new NotedEvent { Id = edit.NewId(), Text = draft.Text, ChangedBy = "" };
        if (Put(edit, noted, draft, AuditActions.EventNoted) is var problem and not PlanProblem.None)
            return problem;
        edit.Context.NotedEvents.Add(noted);
        return PlanProblem.None;
    }

    // Whoever may not change what is there may not know that it is there either, so both are gone.
    private static async Task<(NotedEvent? Noted, PlanProblem Problem)> FindAsync(
        PlanEdit edit, EventEntry known, CancellationToken cancellationToken)
    {
        var noted = await edit.Context.NotedEvents.SingleOrDefaultAsync(row => row.Id == known.Id, cancellationToken);
        return noted is null || !PlanAccess.Sees(edit.Viewer, AudienceOf(noted)) ? (null, PlanProblem.Gone)
            : !PlanAccess.Notes(edit.Viewer, AudienceOf(noted)) ? (null, PlanProblem.NotAllowed)
            : noted.Version != known.Version ? (null, PlanProblem.Changed)
            : (noted, PlanProblem.None);
    }

    private static PlanProblem Put(PlanEdit edit, NotedEvent noted, EventDraft draft, string action)
    {
        if (!edit.Names.Knows(draft.For))
            return PlanProblem.AudienceUnknown;
        (noted.AudienceKind, noted.AudienceId) = (draft.For.Kind, draft.For.Id);
        (noted.From, noted.To, noted.Text) = (draft.From!.Value, draft.To ?? draft.From.Value, draft.Text);
        (noted.Version, noted.ChangedBy, noted.ChangedAt) = (edit.NewId(), edit.Viewer.Name, edit.Now);
        edit.Log(action, Written(edit, noted));
        return PlanProblem.None;
    }

    private static Audience AudienceOf(NotedEvent noted) => new(noted.AudienceKind, noted.AudienceId);

    private static string Written(PlanEdit edit, NotedEvent noted) => string.Create(
        CultureInfo.InvariantCulture,
        $"{noted.From:O} – {noted.To:O} for {edit.Names.Written(AudienceOf(noted))}: {noted.Text}");
}
