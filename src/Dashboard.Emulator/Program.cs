using System.Runtime.InteropServices;
using Dashboard.Emulator;
using Dashboard.Emulator.Faults;
using Microsoft.Extensions.Options;

const int invalidSettings = 2;
var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
try
{
    var options = new EmulatorOptions { Port = Announcement.DefaultPort };
    configuration.GetSection("Emulator").Bind(options);
    if (FaultPlan.Unknown(configuration.GetSection("Emulator:Faults")).ToList() is { Count: > 0 } unknown)
        throw new OptionsValidationException("Emulator", typeof(EmulatorOptions), unknown);
    await using var emulator = await EmulatorHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
    Announcement.Write(Console.Out, emulator);
    await UntilStoppedAsync();
    return 0;
}
catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException or IOException)
{
    await Console.Error.WriteLineAsync("The emulator cannot start: " + wrong.Message);
    return invalidSettings;
}

static async Task UntilStoppedAsync()
{
    var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await stopped.Task;

    void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        stopped.TrySetResult();
    }
}
