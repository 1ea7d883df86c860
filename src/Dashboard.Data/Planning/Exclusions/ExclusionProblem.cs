namespace Dashboard.Data.Planning.Exclusions;

/// <summary>Why a rating was not taken out of the count, or not put back.</summary>
public enum ExclusionProblem
{
    /// <summary>No problem: it is so now, for every page and file.</summary>
    None = 0,

    /// <summary>There is no such rating that they may see, or somebody has done it before.</summary>
    Gone = 1,

    /// <summary>Results are only shown of many answers together: whose number moves with one would tell whose answer it is.</summary>
    OnlyManyTogether = 2,
}
