package main

import (
	"context"

	"fmt"
)

func reviewFolder(ctx context.Context, s streams, o reviewOptions, password, folder string) error {
	return fmt.Errorf("todo")
}
