namespace Dashboard.Data.Planning.Reviews;

/// <summary>Why how an answer is followed up was not changed.</summary>
public enum ReviewProblem
{
    /// <summary>No problem: it is so now, for everybody who sees the answer.</summary>
    None = 0,

    /// <summary>There is no such answer that they may see, or somebody has done it before.</summary>
    Gone = 1,

    /// <summary>Results are only shown of many answers together: who follows up which would tell whose answer it is.</summary>
    OnlyManyTogether = 2,

    /// <summary>Whoever it was given to may not see the answer.</summary>
    NotAssignable = 3,

    /// <summary>The note has no word in it.</summary>
    NothingSaid = 4,

    /// <summary>The note is longer than <see cref="ReviewRules.LongestNote"/>.</summary>
    NoteTooLong = 5,

    /// <summary>There are <see cref="ReviewRules.MostNotes"/> notes already.</summary>
    TooMany = 6,
}
