namespace Dashboard.Data.Prompting.Roster;

/// <summary>What a file of agents and teams would change, and nothing beside it. With any fault nothing of it can be done.</summary>
/// <param name="Steps">Each change, in the order of the lines; none where everything is so already.</param>
/// <param name="Faults">Lines that cannot be taken, in order.</param>
/// <param name="Lines">How many lines the file has, its header and blank ones not counted.</param>
public sealed record RosterPlan(IReadOnlyList<RosterStep> Steps, IReadOnlyList<RosterFault> Faults, int Lines)
{
    /// <summary>Why the file as a whole cannot be read; null where it can.</summary>
    public RosterFault? Problem { get; init; }

    /// <summary>Whether something can be done.</summary>
    public bool CanBeApplied => Problem is null && Faults.Count == 0 && Steps.Count > 0;

    /// <summary>Whether another plan would do exactly the same.</summary>
    /// <returns>True where both have the same steps.</returns>
    public bool IsSame(RosterPlan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Problem is null && other.Problem is null && Faults.Count == other.Faults.Count && Steps.SequenceEqual(other.Steps);
    }

    internal static RosterPlan Refused(RosterFault problem) => new([], [], 0) { Problem = problem };
}

/// <summary>One change.</summary>
/// <param name="Line">The line of the file that asks for it, from 1.</param>
/// <param name="Id">The help desk's id of the agent or the team.</param>
/// <param name="Before">What it is now: a name, or the id of a team; null where there is nothing yet.</param>
/// <param name="After">What it will be.</param>
public sealed record RosterStep(int Line, RosterStepKind Kind, string Id, string? Before, string After);

/// <summary>What changes.</summary>
public enum RosterStepKind
{
    /// <summary>A team is made.</summary>
    TeamAdded = 0,

    /// <summary>A team gets another name.</summary>
    TeamRenamed = 1,

    /// <summary>An agent is made.</summary>
    AgentAdded = 2,

    /// <summary>An agent gets another name.</summary>
    AgentRenamed = 3,

    /// <summary>An agent is put into another team, from now on.</summary>
    AgentMoved = 4,
}

/// <summary>What became of a file that was confirmed.</summary>
/// <param name="Plan">What it comes to now.</param>
/// <param name="IsDone">Whether all of it was done; nothing was otherwise.</param>
/// <param name="HasChanged">Whether it would do something else by now than what was confirmed.</param>
public sealed record RosterOutcome(RosterPlan Plan, bool IsDone, bool HasChanged);
