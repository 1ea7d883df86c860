namespace Dashboard.Data.Store.Entities;

/// <summary>The three ways by which feedback reaches the store.</summary>
public enum ArrivalSource
{
    /// <summary>GET feedback/events: complete, but 24 hours late.</summary>
    Events = 1,

    /// <summary>POST from X to /webhooks/feedback: prompt, but without promise.</summary>
    Webhook = 2,

    /// <summary>GET feedback/show: one feedback, asked for.</summary>
    Show = 3,
}
