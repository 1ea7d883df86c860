using Dashboard.Configuration;
using Microsoft.Extensions.Options;

namespace Dashboard.Webhooks;

/// <summary>From where webhooks are taken: the configuration section "Webhooks", whose credentials are the door's own.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Networks or addresses that may push; all when empty (default). X documents 199.59.148.0/22 and 199.16.156.0/22.</summary>
    public IList<string> AllowedNetworks { get; set; } = [];
}

/// <summary>Names every network that is none.</summary>
internal sealed class WebhookOptionsValidator : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var faults = NetworkList
            .Faults($"{WebhookEndpoints.Section}:{nameof(WebhookOptions.AllowedNetworks)}", options.AllowedNetworks)
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
