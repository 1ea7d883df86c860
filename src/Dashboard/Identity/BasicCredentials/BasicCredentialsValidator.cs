using Microsoft.Extensions.Options;

namespace Dashboard.Identity.BasicCredentials;

/// <summary>Names every credential that is not fit to be one.</summary>
internal sealed class BasicCredentialsValidator(string section) : IValidateOptions<BasicCredentialsOptions>
{
    public ValidateOptionsResult Validate(string? name, BasicCredentialsOptions options)
    {
        if (!string.Equals(name, section, StringComparison.Ordinal))
            return ValidateOptionsResult.Skip;
        var faults = options.Faults().ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
