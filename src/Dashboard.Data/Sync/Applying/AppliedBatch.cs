using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Sync.Applying;

/// <summary>A batch that is committed.</summary>
/// <param name="Change">Whom it concerns.</param>
internal sealed record AppliedBatch(ApplyResult Result, StoreChange Change)
{
    public static AppliedBatch Nothing { get; } = new(default, StoreChange.Nothing);

    public AppliedBatch Plus(AppliedBatch other) => new(Result.Plus(other.Result), Change.And(other.Change));
}
