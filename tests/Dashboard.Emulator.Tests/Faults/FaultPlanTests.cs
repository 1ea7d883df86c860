using Dashboard.Emulator.Faults;
using Dashboard.TestKit;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Emulator.Tests.Faults;

public sealed class FaultPlanTests
{
    [Fact]
    public void CommandLine_FaultSettings_AreRead()
    {
        string[] arguments =
        [
            "--Emulator:Faults:Seed=7",
            "--Emulator:Faults:Mixed=true",
            "--Emulator:Faults:Chances:CutOff=0.25",
            "--Emulator:Faults:HangFor=0:00:03",
        ];
        var options = new EmulatorOptions();
        new ConfigurationBuilder().AddCommandLine(arguments).Build().GetSection("Emulator").Bind(options);

        Assert.Equal((7, true, TimeSpan.FromSeconds(3)), (options.Faults.Seed, options.Faults.Mixed, options.Faults.HangFor));
        Assert.Equal(0.25, options.Faults.ChanceOf(Fault.CutOff));
        Assert.Contains("CutOff 0.25", options.Faults.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWrong_ImpossibleFaults_NamesEachKey()
    {
        var options = new EmulatorOptions { RateLimits = { Enabled = false } };
        options.Faults.Chances[Fault.Hang] = 1.5;
        options.Faults.Chances[Fault.TooManyRequests] = 0.5;
        (options.Faults.MaxConsecutive, options.Faults.HangFor, options.Faults.LateBy) = (0, TimeSpan.Zero, TimeSpan.FromDays(2));
        (options.Faults.RateLimitedFor, options.Faults.RevokedFor) = (TimeSpan.Zero, TimeSpan.Zero);

        var wrong = options.WhatIsWrong().ToList();

        Assert.Equal(7, wrong.Count);
        string[] keys = ["Chances:Hang", "Chances:TooManyRequests", "MaxConsecutive", "HangFor", "LateBy", "RateLimitedFor", "RevokedFor"];
        Every.One(keys, key => Assert.Contains(wrong, one => one.Contains("Emulator:Faults:" + key, StringComparison.Ordinal)));
    }

    [Fact]
    public void Unknown_FaultThatDoesNotExist_NamesItsKey()
    {
        var configuration = new ConfigurationBuilder()
            .AddCommandLine(["--Emulator:Faults:Chances:Hing=1", "--Emulator:Faults:Chances:hang=1"])
            .Build();
        Assert.Equal(["Emulator:Faults:Chances:Hing names no fault."], FaultPlan.Unknown(configuration.GetSection("Emulator:Faults")));
    }

    [Fact]
    public void ChanceOf_NothingSet_IsNever()
    {
        var plan = new FaultPlan();
        Every.One(Enum.GetValues<Fault>(), fault => Assert.Equal(0, plan.ChanceOf(fault)));
    }
}
