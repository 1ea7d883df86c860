namespace Dashboard.Data.Prompting.Rules;

/// <summary>What came of rules that somebody wanted to set.</summary>
public abstract record RulesSaved
{
    private RulesSaved()
    {
    }

    /// <summary>They are in force for whatever is judged from now on; also where the same ones were before.</summary>
    /// <param name="Current">The version that holds now.</param>
    public sealed record Saved(RuleVersion Current) : RulesSaved;

    /// <summary>Somebody else has saved since they were read; nothing was changed.</summary>
    /// <param name="Current">The version that holds.</param>
    public sealed record Stale(RuleVersion Current) : RulesSaved;

    /// <summary>They cannot be kept; nothing was changed.</summary>
    /// <param name="Faults">The name of each property that is wrong, and why.</param>
    public sealed record Invalid(IReadOnlyList<(string Field, RuleFault Fault)> Faults) : RulesSaved;
}
