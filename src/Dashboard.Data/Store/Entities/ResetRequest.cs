namespace Dashboard.Data.Store.Entities;

/// <summary>
/// Somebody asked for a new password by mail, whether or not the address is anybody's: who asks learns the same. Nothing secret is kept:
/// the link is made when its mail is sent.
/// </summary>
public sealed class ResetRequest
{
    /// <summary>Its key; the earliest first.</summary>
    public Guid Id { get; set; }

    /// <summary>The e-mail address as it was typed, at most 254 characters.</summary>
    public required string Address { get; set; }

    /// <summary>The language of whoever asked: en or de.</summary>
    public required string Language { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When it is to be looked at next, where no mail was sent yet.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>How often it was looked at.</summary>
    public int Tries { get; set; }

    /// <summary>Whose address it is; null while nobody has looked.</summary>
    public string? UserId { get; set; }

    /// <summary>When the mail was sent; null before. It is kept for a day, as only so many are sent to one person.</summary>
    public DateTimeOffset? MailedAt { get; set; }
}
