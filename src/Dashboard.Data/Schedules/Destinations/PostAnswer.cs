using System.Globalization;
using System.Net;

namespace Dashboard.Data.Schedules.Destinations;

/// <summary>Why something that was posted did not arrive.</summary>
public enum PostFault
{
    /// <summary>It did.</summary>
    None = 0,

    /// <summary>It was no https address.</summary>
    BadAddress = 1,

    /// <summary>The name leads nowhere, or to an address that is not public and not allowed.</summary>
    NotPublic = 2,

    /// <summary>The certificate is not trusted, or for another name.</summary>
    NotTrusted = 3,

    /// <summary>Nothing answers there, or the connection broke.</summary>
    NoAnswer = 4,

    /// <summary>Nothing answered in time.</summary>
    TooSlow = 5,

    /// <summary>The answer leads elsewhere, where nothing is posted.</summary>
    LeadsElsewhere = 6,

    /// <summary>The answer is that the place is gone for good (410).</summary>
    Gone = 7,

    /// <summary>It was refused, and would be again (other 4xx).</summary>
    Refused = 8,

    /// <summary>It was not taken now (408, 425, 429, 5xx).</summary>
    NotNow = 9,
}

/// <summary>What became of something that was posted.</summary>
/// <param name="Fault">Why it did not arrive; <see cref="PostFault.None"/> where it did.</param>
/// <param name="Status">The HTTP status; null where nothing answered.</param>
public sealed record PostAnswer(PostFault Fault, int? Status = null)
{
    /// <summary>Whether it arrived.</summary>
    public bool IsSent => Fault is PostFault.None;

    /// <summary>Whether another try, an hour later, would end alike.</summary>
    public bool IsLasting => Fault is PostFault.BadAddress or PostFault.LeadsElsewhere or PostFault.Gone or PostFault.Refused;

    /// <summary>What became of it in one sentence, which holds nothing of the address.</summary>
    public string Sentence => Fault switch
    {
        PostFault.None => "It was taken.",
        PostFault.BadAddress => "That is no https address.",
        PostFault.NotPublic => "The address leads to none that is public (an admin allows others by Deliveries:AllowedNetworks).",
        PostFault.NotTrusted => "The certificate there is not trusted, or for another name (Deliveries:CaFile).",
        PostFault.NoAnswer => "Nothing answers at the address.",
        PostFault.TooSlow => "The address did not answer in time.",
        PostFault.LeadsElsewhere => $"The address answers {Written} and leads elsewhere; reports are not sent on.",
        PostFault.Gone => $"The address answers {Written}: it is gone for good.",
        PostFault.Refused => $"The address answers {Written}: it does not take this report.",
        _ => $"The address answers {Written}: it takes nothing now.",
    };

    private string Written => Status?.ToString(CultureInfo.InvariantCulture) ?? "";

    internal static PostAnswer Of(HttpStatusCode status) => new(
        (int)status switch
        {
            >= 200 and < 300 => PostFault.None,
            >= 300 and < 400 => PostFault.LeadsElsewhere,
            410 => PostFault.Gone,
            408 or 425 or 429 or >= 500 => PostFault.NotNow,
            _ => PostFault.Refused,
        },
        (int)status);
}
