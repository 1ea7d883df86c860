namespace Dashboard.Identity.Doors;

/// <summary>Marks the endpoints whose requests are noted.</summary>
/// <param name="Door">The door, by its name in the settings.</param>
internal sealed record WatchedDoor(string Door);

/// <summary>What is learned of a request at a door while it is answered; it goes with the request.</summary>
internal sealed class DoorNote
{
    /// <summary>The credential that an admin made and that opened the door; null for none.</summary>
    public Guid? Credential { get; set; }

    /// <summary>Whether it was signed, if not with the right secret: that is what opens some doors.</summary>
    public bool HasShownSignature { get; set; }

    /// <summary>X's id of the account that it is about; null where that is not known.</summary>
    public string? AccountUserId { get; set; }

    /// <summary>The size of its body in bytes, once it was read; null before.</summary>
    public long? Size { get; set; }

    public static DoorNote Of(HttpContext context)
    {
        if (context.Features.Get<DoorNote>() is { } note)
            return note;
        note = new DoorNote();
        context.Features.Set(note);
        return note;
    }
}
