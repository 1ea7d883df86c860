namespace Dashboard.Data.Store.Entities;

/// <summary>How a help desk signs its webhooks, and the mapping that one begins with.</summary>
public enum HookFormat
{
    /// <summary>Standard Webhooks: base64 of HMAC-SHA256 over <c>{id}.{timestamp}.{body}</c> in <c>webhook-signature</c>.</summary>
    Standard = 0,

    /// <summary>Chatwoot: <c>sha256=</c> and hex of HMAC-SHA256 over <c>{timestamp}.{body}</c> in <c>X-Chatwoot-Signature</c>.</summary>
    Chatwoot = 1,

    /// <summary>
    /// Zendesk's ticket events: base64 of HMAC-SHA256 over timestamp and body, without anything between, in
    /// <c>X-Zendesk-Webhook-Signature</c>.
    /// </summary>
    ZendeskEvents = 2,

    /// <summary>Zendesk's triggers, signed alike; their body is written by whoever makes the trigger.</summary>
    ZendeskTrigger = 3,
}
