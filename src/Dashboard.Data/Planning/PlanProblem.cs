namespace Dashboard.Data.Planning;

/// <summary>Why a target or an event was not kept.</summary>
public enum PlanProblem
{
    /// <summary>It was kept.</summary>
    None = 0,

    /// <summary>Whoever asked may not set or note this, or not for these.</summary>
    NotAllowed = 1,

    /// <summary>Somebody has taken it out meanwhile.</summary>
    Gone = 2,

    /// <summary>Somebody has changed it since it was read.</summary>
    Changed = 3,

    /// <summary>There is no such account or team.</summary>
    AudienceUnknown = 4,

    /// <summary>There is no day.</summary>
    DayMissing = 5,

    /// <summary>The day lies outside <see cref="PlanRules.Earliest"/> … <see cref="PlanRules.Latest"/>.</summary>
    DayOutOfRange = 6,

    /// <summary>Another target of this measure begins on this day, for the same.</summary>
    DayTaken = 7,

    /// <summary>There is no value.</summary>
    ValueMissing = 8,

    /// <summary>The measure never has such a value.</summary>
    ValueOutOfRange = 9,

    /// <summary>There is no text.</summary>
    TextMissing = 10,

    /// <summary>It is longer than <see cref="PlanRules.LongestText"/>.</summary>
    TextTooLong = 11,

    /// <summary>The last day is before the first.</summary>
    DaysReversed = 12,

    /// <summary>From the first day to the last there are more than <see cref="PlanRules.MostDays"/>.</summary>
    TooManyDays = 13,

    /// <summary>There are as many as pages can show already.</summary>
    TooMany = 14,
}
