using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Sync.Applying;

/// <summary>A batch that is committed.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Change">Whom it concerns.</param>
internal sealed record AppliedBatch(ApplyResult Result, StoreChange Change)
{
    /// <summary>Nothing was applied.</summary>
    public static AppliedBatch Nothing { get; } = new(default, StoreChange.Nothing);

    /// <summary>Both.</summary>
    public AppliedBatch Plus(AppliedBatch other) => new(Result.Plus(other.Result), Change.And(other.Change));
}
