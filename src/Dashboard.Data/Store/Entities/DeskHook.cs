namespace Dashboard.Data.Store.Entities;

/// <summary>A help desk that reports by signed webhooks, in a form of its own that a mapping reads.</summary>
public sealed class DeskHook
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 60;

    /// <summary>Our key: it is the last part of the address that the help desk calls.</summary>
    public Guid Id { get; set; }

    /// <summary>What admins call it.</summary>
    public required string Name { get; set; }

    /// <summary>The key of the account whose conversations it reports.</summary>
    public int AccountId { get; set; }

    /// <summary>How it signs.</summary>
    public HookFormat Format { get; set; }

    /// <summary>The secret that it signs with, encrypted.</summary>
    public required string ProtectedSecret { get; set; }

    /// <summary>How its reports are read, as JSON.</summary>
    public required string Mapping { get; set; }

    /// <summary>Whether its reports are taken.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Who changed it last: their name at that time.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>Changes with every change, so that nobody overwrites what they have not seen.</summary>
    public Guid Version { get; set; }
}
