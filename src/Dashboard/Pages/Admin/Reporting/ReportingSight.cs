using Dashboard.Data.Feedback;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;

namespace Dashboard.Pages.Admin.Reporting;

/// <summary>How results are reported, as it was read.</summary>
/// <param name="Rollups">Which time zone counts, and which one is to.</param>
/// <param name="Agreed">What is agreed on beside it.</param>
/// <param name="Changes">What was changed last, the newest first.</param>
public sealed record ReportingSight(RollupHealth Rollups, ReportingConventions Agreed, IReadOnlyList<ReportingChange> Changes)
{
    /// <inheritdoc />
    public bool Equals(ReportingSight? other) => other is not null
        && Rollups == other.Rollups && Agreed == other.Agreed && Changes.SequenceEqual(other.Changes);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Rollups, Agreed);
}
