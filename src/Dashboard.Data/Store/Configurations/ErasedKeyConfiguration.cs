using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ErasedKeyConfiguration : IEntityTypeConfiguration<ErasedKey>
{
    public void Configure(EntityTypeBuilder<ErasedKey> builder)
    {
        builder.ToTable("ErasedKeys");
        builder.HasKey(key => key.Hash);
        builder.Property(key => key.Hash).HasMaxLength(64);
    }
}
