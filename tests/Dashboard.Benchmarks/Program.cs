using Dashboard.Benchmarks;

using var stopped = new CancellationTokenSource();
Console.CancelKeyPress += (_, _) => stopped.Cancel();
await ExportBenchmark.RunAsync(stopped.Token);
