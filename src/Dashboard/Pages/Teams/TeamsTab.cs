namespace Dashboard.Pages.Teams;

/// <summary>A part of the page of a team or an agent.</summary>
public enum TeamsTab
{
    /// <summary>The agents, compared.</summary>
    Agents = 0,

    /// <summary>The numbers, and how they came about.</summary>
    Numbers = 1,

    /// <summary>By question and by tag.</summary>
    Topics = 2,

    /// <summary>What customers wrote.</summary>
    Comments = 3,

    /// <summary>An agent's sheet, to prepare a talk with.</summary>
    Coaching = 4,
}
