using Dashboard.Benchmarks;

using var stopped = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stopped.Cancel();
};
return await Suite.RunAsync(args, stopped.Token);
