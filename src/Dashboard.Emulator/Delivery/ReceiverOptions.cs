namespace Dashboard.Emulator.Delivery;

/// <summary>Where something is posted to, with HTTP Basic credentials. Without an address nothing is posted.</summary>
public sealed class ReceiverOptions
{
    /// <summary>Absolute http or https address; null switches the delivery off.</summary>
    public Uri? Url { get; set; }

    /// <summary>Basic user name.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Basic password.</summary>
    public string Password { get; set; } = "";
}
