using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>Nobody who runs the product in earnest can move its clock.</summary>
internal sealed class DemoOptionsValidator(IHostEnvironment environment) : IValidateOptions<DemoOptions>
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(3660);

    public ValidateOptionsResult Validate(string? name, DemoOptions options) => options switch
    {
        { ClockShift.Ticks: 0 } => ValidateOptionsResult.Success,
        _ when !options.IsWanted(environment) =>
            ValidateOptionsResult.Fail("Demo:ClockShift moves the clock of the demo, and this is not the demo: leave it out."),
        _ when options.ClockShift.Duration() > Furthest =>
            ValidateOptionsResult.Fail("Demo:ClockShift must lie between -3660.00:00:00 and 3660.00:00:00, which is ten years."),
        _ => ValidateOptionsResult.Success,
    };
}
