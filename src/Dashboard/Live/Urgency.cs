namespace Dashboard.Live;

/// <summary>How soon something that is shown must be read again.</summary>
public enum Urgency
{
    /// <summary>Not at all: it cannot have changed.</summary>
    None = 0,

    /// <summary>Soon, with whatever else changes until then.</summary>
    Soon = 1,

    /// <summary>At once: its reader may see less than before.</summary>
    Now = 2,
}
