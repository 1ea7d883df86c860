namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>What a column of a file of past results can be.</summary>
public enum ResultColumn
{
    /// <summary>The score, 1 to 5 for CSAT or 0 to 10 for NPS; blank for a prompt that nobody answered. Every file has it.</summary>
    Score = 0,

    /// <summary>CSAT or NPS, where a file holds both.</summary>
    Kind = 1,

    /// <summary>When the score was given.</summary>
    ScoredAt = 2,

    /// <summary>When the prompt was sent.</summary>
    SentAt = 3,

    /// <summary>The customer's words.</summary>
    Comment = 4,

    /// <summary>The help desk's id of the agent.</summary>
    AgentId = 5,

    /// <summary>The agent's name, beside the id.</summary>
    AgentName = 6,

    /// <summary>The help desk's id of the team.</summary>
    TeamId = 7,

    /// <summary>The team's name, beside the id.</summary>
    TeamName = 8,

    /// <summary>X's id of the customer, decimal digits.</summary>
    CustomerId = 9,

    /// <summary>The number of the question in X's list of its kind.</summary>
    Question = 10,

    /// <summary>What the conversation was about, with | between tags.</summary>
    Tags = 11,

    /// <summary>The row's own id at its source: by it a row is known again when it comes corrected.</summary>
    Id = 12,
}
