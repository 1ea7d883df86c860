Console.WriteLine("Dashboard.Benchmarks");
