using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning;

/// <summary>What a manager types for a target.</summary>
/// <param name="Measure">Which number.</param>
/// <param name="For">For whom.</param>
/// <param name="From">The first day that it holds on.</param>
/// <param name="Value">The target, in the measure's unit; of no matter where <paramref name="IsEnd"/>.</param>
/// <param name="IsEnd">Whether there is no target from that day on.</param>
public sealed record TargetDraft(TargetMeasure Measure, Audience For, DateOnly? From, double? Value, bool IsEnd = false);

/// <summary>Sets, changes and takes out targets. Only managers do, and they never overwrite each other unseen.</summary>
public sealed class TargetEditor
{
    private readonly PlanWriter _writer;

    internal TargetEditor(PlanWriter writer) => _writer = writer;

    /// <summary>Sets a target that begins on a day on which none did.</summary>
    /// <returns>Why it was not kept, or <see cref="PlanProblem.None"/>.</returns>
    public Task<PlanProblem> AddAsync(Viewer viewer, TargetDraft draft, CancellationToken cancellationToken) =>
        RunAsync(viewer, draft, (edit, token) => AddAsync(edit, draft, token), cancellationToken);

    /// <summary>Changes a target.</summary>
    /// <param name="known">The target as it was read.</param>
    /// <param name="draft">What it is to be.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it was not kept, or <see cref="PlanProblem.None"/>.</returns>
    public Task<PlanProblem> ChangeAsync(Viewer viewer, TargetEntry known, TargetDraft draft, CancellationToken cancellationToken) =>
        RunAsync(viewer, draft, (edit, token) => ChangeAsync(edit, known, draft, token), cancellationToken);

    /// <summary>Takes out a target, as one that was set by mistake: one that has held is ended by another instead.</summary>
    /// <param name="known">The target as it was read.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it is still there, or <see cref="PlanProblem.None"/>.</returns>
    public Task<PlanProblem> RemoveAsync(Viewer viewer, TargetEntry known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        return PlanAccess.SetsTargets(viewer)
            ? WriteAsync(viewer, (edit, token) => RemoveAsync(edit, known, token), cancellationToken)
            : Task.FromResult(PlanProblem.NotAllowed);
    }

    private Task<PlanProblem> RunAsync(
        Viewer viewer, TargetDraft draft, Func<PlanEdit, CancellationToken, Task<PlanProblem>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var problem = PlanAccess.SetsTargets(viewer) ? PlanRules.Check(draft) : PlanProblem.NotAllowed;
        return problem is PlanProblem.None ? WriteAsync(viewer, work, cancellationToken) : Task.FromResult(problem);
    }

    private Task<PlanProblem> WriteAsync(
        Viewer viewer, Func<PlanEdit, CancellationToken, Task<PlanProblem>> work, CancellationToken cancellationToken) =>
        _writer.RunAsync(
            viewer,
            async (edit, token) => PlanAccess.SetsTargets(edit.Viewer) ? await work(edit, token) : PlanProblem.NotAllowed,
            cancellationToken);

    private static async Task<PlanProblem> AddAsync(PlanEdit edit, TargetDraft draft, CancellationToken cancellationToken)
    {
        if (await edit.Context.Targets.CountAsync(cancellationToken) >= PlanRules.Most)
            return PlanProblem.TooMany;
        var target = new Target { Id = edit.NewId(), ChangedBy = "" };
        if (await PutAsync(edit, target, draft, cancellationToken) is var problem and not PlanProblem.None)
            return problem;
        edit.Context.Targets.Add(target);
        return PlanProblem.None;
    }

    private static async Task<PlanProblem> ChangeAsync(
        PlanEdit edit, TargetEntry known, TargetDraft draft, CancellationToken cancellationToken)
    {
        var target = await edit.Context.Targets.SingleOrDefaultAsync(row => row.Id == known.Id, cancellationToken);
        return target is null ? PlanProblem.Gone
            : target.Version != known.Version ? PlanProblem.Changed
            : await PutAsync(edit, target, draft, cancellationToken);
    }

    private static async Task<PlanProblem> RemoveAsync(PlanEdit edit, TargetEntry known, CancellationToken cancellationToken)
    {
        var target = await edit.Context.Targets.SingleOrDefaultAsync(row => row.Id == known.Id, cancellationToken);
        if (target is null)
            return PlanProblem.Gone;
        if (target.Version != known.Version)
            return PlanProblem.Changed;
        edit.Context.Targets.Remove(target);
        edit.Log(AuditActions.TargetRemoved, Written(edit, target));
        return PlanProblem.None;
    }

    private static async Task<PlanProblem> PutAsync(PlanEdit edit, Target target, TargetDraft draft, CancellationToken cancellationToken)
    {
        if (!edit.Names.Knows(draft.For))
            return PlanProblem.AudienceUnknown;
        var (from, kind, id) = (draft.From!.Value, draft.For.Kind, draft.For.Id);
        var isTaken = await edit.Context.Targets.AnyAsync(
            row => row.Id != target.Id && row.Measure == draft.Measure
                && row.AudienceKind == kind && row.AudienceId == id && row.From == from,
            cancellationToken);
        if (isTaken)
            return PlanProblem.DayTaken;

        (target.Measure, target.AudienceKind, target.AudienceId, target.From) = (draft.Measure, kind, id, from);
        target.Value = draft.IsEnd ? null : draft.Value;
        (target.Version, target.ChangedBy, target.ChangedAt) = (edit.NewId(), edit.Viewer.Name, edit.Now);
        edit.Log(AuditActions.TargetSet, Written(edit, target));
        return PlanProblem.None;
    }

    private static string Written(PlanEdit edit, Target target)
    {
        var audience = edit.Names.Written(new Audience(target.AudienceKind, target.AudienceId));
        return string.Create(CultureInfo.InvariantCulture, $"{target.Measure} for {audience} from {target.From:O}: {ValueOf(target)}");
    }

    private static string ValueOf(Target target) => target.Value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "none";
}
