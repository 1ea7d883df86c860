namespace Dashboard.Data.Store.Entities;

/// <summary>What X last said about how many requests of one kind an account may still make.</summary>
public sealed class RequestBudget
{
    /// <summary>The key of the account that asks.</summary>
    public int AccountId { get; set; }

    /// <summary>The kind of request, by its name: "Events", "Show", "Create" or "Users".</summary>
    public required string Endpoint { get; set; }

    /// <summary>How many requests X allows in a window.</summary>
    public int Limit { get; set; }

    /// <summary>Requests left in this window.</summary>
    public int Remaining { get; set; }

    /// <summary>When the next window begins, by X's clock.</summary>
    public DateTimeOffset ResetAt { get; set; }

    /// <summary>When X said so, by this product's clock.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
